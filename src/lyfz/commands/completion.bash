# Tab in bash: the candidates, of several a line each with what it is. Files are left to bash.
_lyfz_completion() {
    local offers width=$COLUMNS
    case $COMP_TYPE in
        37 | 42) width=0 ;; # each is inserted as it stands, so nothing but the candidates
    esac
    offers=$(_LYFZ_COMPLETE=bash COLUMNS=$width "${1/#\~/$HOME}" \
        "${COMP_LINE:0:COMP_POINT}" "${COMP_LINE:COMP_POINT}" "$2" 2>/dev/null) || {
        compopt -o default
        return
    }
    [[ -z $offers ]] || mapfile -t COMPREPLY <<<"$offers"
}
complete -o nosort -F _lyfz_completion lyfz

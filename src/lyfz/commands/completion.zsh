#compdef lyfz
# Tab in zsh: the candidates with what they are. Files are left to zsh.
_lyfz_completion() {
    local output
    output="$(_LYFZ_COMPLETE=zsh "${words[1]/#\~/$HOME}" \
        "${(j: :)words[1,CURRENT]}" " ${(j: :)words[CURRENT+1,-1]}" 2>/dev/null)"
    local failed=$?
    compset -P '--*='
    if ((failed)); then
        _files
    elif [[ -n $output ]]; then
        local -a offers=("${(@f)output}")
        _describe -V 'lyfz' offers -U -i "$IPREFIX"
        # A word that not all begin with stays until one of them is chosen.
        [[ ${offers[-1]} == "$PREFIX"* ]] || compstate[insert]=menu
    fi
}
compdef _lyfz_completion lyfz
if [[ ${zsh_eval_context[-1]} == loadautofunc ]]; then # the first Tab: this file is a function
    _lyfz_completion "$@"
fi

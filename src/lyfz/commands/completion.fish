# Tab in fish: the candidates with what they are. Files are left to fish, which does not say what
# stands behind the cursor.
function __lyfz_completion
    set -l word (commandline --current-token --cut-at-cursor)
    if set --query __lyfz_offers # in place of the word, see below
        test -z "$word"; and printf '%s\n' $__lyfz_offers
        set --erase __lyfz_offers
        return
    end
    set -l before (commandline --current-process --cut-at-cursor | string collect)
    set -l words (commandline -opc | string match --invert '*=*') # but X=1 lyfz
    set -l program (string replace --regex '^~' $HOME -- $words[1])
    type --query "$program"; or return
    set -l option (string match --regex -- '^--[^=]*=' $word; or echo '')
    set -l offers (_LYFZ_COMPLETE=fish $program "$before" "" 2>/dev/null)
    or set offers (__fish_complete_path (string replace -- "$option" '' $word))
    set offers $option$offers
    set -l same (string sub --length (string length -- "$word") -- "$offers[-1]")
    if test "$same" = "$word"
        printf '%s\n' $offers
    else if set --query offers[1] # fish drops what does not hold the word, so the word goes first
        set --global __lyfz_offers $offers
        commandline --function backward-kill-bigword complete
    end
end
complete --command lyfz --no-files --keep-order --arguments '(__lyfz_completion)'

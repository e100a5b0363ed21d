package dev.alphakey.cli.installation;

import dev.alphakey.cli.command.Command;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;

/** Completion scripts, made from what the commands say of their options. */
final class Completion {
    private Completion() {}

    static String bash(List<Command> commands) {
        var script = new StringBuilder("# bash completion for alphakey\n_alphakey() {\n"
                + "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} choices=''\n"
                + "  COMPREPLY=()\n"
                + "  if [[ $COMP_CWORD -eq 1 ]]; then\n"
                + "    COMPREPLY=($(compgen -W '" + names(commands) + " help version' -- \"$word\"))\n    return\n  fi\n"
                + "  local command=${COMP_WORDS[1]}\n"
                + "  case \"${COMP_WORDS[1]} ${COMP_WORDS[2]}\" in " + twoWords(commands) + ") command=\"${COMP_WORDS[1]} ${COMP_WORDS[2]}\" ;; esac\n"
                + "  case $command in\n");
        script.append("    help) choices='").append(names(commands)).append("' ;;\n");
        script.append("    completion) choices='bash zsh fish' ;;\n");
        for (Command command : commands) {
            if (command.options().getOptions().isEmpty()) {
                continue;
            }
            script.append("    '").append(command.name()).append("')\n      case $before in\n");
            for (Option option : command.options().getOptions()) {
                if (option.hasArg()) {
                    String choices = choices(option);
                    script.append("        ").append(spellings(option, " | ")).append(") ");
                    script.append(choices.isEmpty() ? "compopt -o default; return" : "choices='" + choices + "'");
                    script.append(" ;;\n");
                }
            }
            String further = further(command, commands);
            script.append("        *) if [[ $word == -* ]]; then choices='").append(options(command)).append("'");
            if (!further.isEmpty()) {
                script.append("; elif [[ $COMP_CWORD -eq 2 ]]; then choices='").append(further).append("'; compopt -o default");
            }
            script.append("; fi ;;\n");
            script.append("      esac ;;\n");
        }
        return script.append("  esac\n"
                + "  if [[ -n $choices ]]; then COMPREPLY=($(compgen -W \"$choices\" -- \"$word\")); else compopt -o default; fi\n"
                + "}\ncomplete -F _alphakey alphakey ./alphakey\n").toString();
    }

    static String zsh(List<Command> commands) {
        var script = new StringBuilder("#compdef alphakey\n\n_alphakey() {\n  local -a commands\n  commands=(\n");
        for (Command command : commands) {
            script.append("    '").append(command.name()).append(':').append(zshText(command.summary())).append("'\n");
        }
        script.append("  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n"
                + "  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n"
                + "  case \"$command $words[2]\" in " + twoWords(commands) + ") command+=\" $words[2]\"; shift words; (( CURRENT-- )) ;; esac\n"
                + "  case $command in\n");
        script.append("    help) _describe command commands ;;\n    completion) _values shell bash zsh fish ;;\n");
        for (Command command : commands) {
            if (command.options().getOptions().isEmpty()) {
                continue;
            }
            script.append("    '").append(command.name()).append("')\n      _arguments");
            for (Option option : command.options().getOptions()) {
                String tail = "[" + zshText(option.getDescription()) + "]";
                if (option.hasArg()) {
                    String choices = choices(option);
                    String name = option.getArgName().replace(":", "");
                    tail += ":" + zshText(name) + ":" + (choices.isEmpty() ? "_files" : "(" + choices + ")");
                }
                for (String spelling : spellings(option, " ").split(" ")) {
                    script.append(" \\\n        '*").append(spelling).append(tail).append("'");
                }
            }
            String further = further(command, commands);
            script.append(further.isEmpty() ? "" : " \\\n        '1: :(" + further + ")'");
            script.append(" \\\n        '*:file:_files' ;;\n");
        }
        return script.append("  esac\n}\n\nif [ \"$funcstack[1]\" = _alphakey ]; then _alphakey; else compdef _alphakey alphakey; fi\n")
                .toString();
    }

    static String fish(List<Command> commands) {
        var script = new StringBuilder("# fish completion for alphakey\n");
        for (Command command : commands) {
            if (command.name().contains(" ")) {
                continue;
            }
            script.append("complete -c alphakey -f -n __fish_use_subcommand -a ").append(command.name());
            script.append(" -d '").append(fishText(command.summary())).append("'\n");
        }
        script.append("complete -c alphakey -f -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'\n");
        script.append("complete -c alphakey -f -n '__fish_seen_subcommand_from help' -a '").append(names(commands)).append("'\n");
        for (Command command : commands) {
            for (Option option : command.options().getOptions()) {
                script.append("complete -c alphakey -n '").append(fishSeen(command)).append('\'');
                if (option.getOpt() != null) {
                    script.append(" -s ").append(option.getOpt());
                }
                script.append(" -l ").append(option.getLongOpt());
                String choices = choices(option);
                script.append(!option.hasArg() ? "" : choices.isEmpty() ? " -r" : " -x -a '" + choices + "'");
                script.append(" -d '").append(fishText(option.getDescription())).append("'\n");
            }
        }
        return script.toString();
    }

    private static String fishSeen(Command command) {
        return Stream.of(command.name().split(" ")).map(word -> "__fish_seen_subcommand_from " + word).collect(Collectors.joining("; and "));
    }

    private static String names(List<Command> commands) {
        return commands.stream().map(Command::name).filter(name -> !name.contains(" ")).collect(Collectors.joining(" "));
    }

    /** The commands of two words, as the patterns of a shell's case. */
    private static String twoWords(List<Command> commands) {
        return commands.stream().map(Command::name).filter(name -> name.contains(" ")).map(name -> "'" + name + "'")
                .collect(Collectors.joining("|"));
    }

    /** The second words of commands that begin as this one does. */
    private static String further(Command command, List<Command> commands) {
        String start = command.name() + " ";
        return commands.stream().map(Command::name).filter(name -> name.startsWith(start)).map(name -> name.substring(start.length()))
                .collect(Collectors.joining(" "));
    }

    private static String options(Command command) {
        return command.options().getOptions().stream().map(o -> "--" + o.getLongOpt()).collect(Collectors.joining(" ")) + " --help";
    }

    private static String spellings(Option option, String between) {
        return (option.getOpt() == null ? "" : "-" + option.getOpt() + between) + "--" + option.getLongOpt();
    }

    /** The values, where the name of the argument lists them all. */
    private static String choices(Option option) {
        String name = option.getArgName();
        return name != null && name.matches("[a-z0-9-]+(\\|[a-z0-9-]+)+") ? name.replace('|', ' ') : "";
    }

    private static String zshText(String text) {
        return text.replace("\\", "\\\\").replace("'", "'\\''").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
    }

    private static String fishText(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }
}

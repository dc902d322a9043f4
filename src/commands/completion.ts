import type { Command } from 'commander'

/**
 * Adds `completion SHELL`, which prints a script for the shell, and `complete`, which that script asks what may come next.
 * Both know the commands and options that the program has by then.
 */
export async function addCompletion(program: Command): Promise<void> {
  const { default: tab } = await import('@bomb.sh/tab/commander')
  tab(program, { completionCommandName: 'completion' })
  program.commands
    .find((command) => command.name() === 'completion')!
    .summary('print a script that completes commands and options')
    .description('Prints a script by which a shell completes the commands, options and their values.')
    .addHelpText(
      'after',
      `
Examples:
  source <(gongwen completion bash)             in ~/.bashrc
  source <(gongwen completion zsh)              in ~/.zshrc
  gongwen completion fish > ~/.config/fish/completions/gongwen.fish`,
    )
}

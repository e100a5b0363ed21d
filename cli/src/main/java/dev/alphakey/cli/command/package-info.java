/**
 * What every command is made of: its arguments and their defaults, help, the terminal, progress, files by name, exit codes.
 * No command lives here, and nothing here knows any of them.
 */
package dev.alphakey.cli.command;

/** What every command shares: exit codes, errors that stop a start, tables, bars, folders, the database option. */
package io.hotlineqa.command.terminal;

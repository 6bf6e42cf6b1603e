/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "methods/san-method.h"

G_BEGIN_DECLS

/* Exit statuses, as the manual page has them. */
enum {
  SAN_EXIT_OK = 0,
  SAN_EXIT_FAILED = 1,   /* a missing file, an unknown option, a full disk */
  SAN_EXIT_REFUSED = 2,  /* data that can't be calculated with, or an unknown calculation */
};

typedef struct _SanCommand SanCommand;

/**
 * SanCommand:
 * @name: first word of the call
 * @arguments: what follows it, for the line of usage; "ID" and "FILE" stay as they are
 * @summary: N_() one sentence
 * @min_arguments: words that must follow, options not counted
 * @max_arguments: words that may follow
 * @run: does the work and returns the exit status; the options of @argv are still to be read
 *
 * One command of the program. Each has a file of its own and a line in the table of main.c.
 */
struct _SanCommand
{
  const char  *name;
  const char  *arguments;
  const char  *summary;
  int          min_arguments;
  int          max_arguments;
  int        (*run) (const SanCommand *command,
                     int               argc,
                     char            **argv);
};

extern const SanCommand san_command_list;
extern const SanCommand san_command_describe;
extern const SanCommand san_command_calc;
extern const SanCommand san_command_solve;
extern const SanCommand san_command_chart;
extern const SanCommand san_command_example;
extern const SanCommand san_command_report;
extern const SanCommand san_command_table;

/* Reads the command's own options (@entries, may be %NULL) and those that every command has, which
 * go into @notation. What remains in @argv are @argc words, the first being the command itself.
 * Returns: %FALSE after telling what is wrong; the exit status is then SAN_EXIT_FAILED */
gboolean san_cli_parse        (const SanCommand   *command,
                               const GOptionEntry *entries,
                               SanNotation        *notation,
                               int                *argc,
                               char             ***argv);
/* Uses the language asked for by --language anywhere in @argv, else that of the system. */
void     san_cli_set_language (int                 argc,
                               char              **argv);
/* "sanstat-cli: sentence" on standard error. Returns: SAN_EXIT_FAILED */
int      san_cli_fail         (const char         *format,
                               ...) G_GNUC_PRINTF (1, 2);
/* UTF-8 on standard output as it is, whatever the locale. Returns: the exit status */
int      san_cli_print        (const char         *text);

G_END_DECLS

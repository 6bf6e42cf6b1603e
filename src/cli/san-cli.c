/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/san-cli.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "model/san-language.h"

#define LANGUAGE_OPTION "--language"

#define LEAST_DECIMALS (-1)
#define MOST_DECIMALS 4

static const char *
asked_language (int    argc,
                char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (g_str_has_prefix (argv[i], LANGUAGE_OPTION "="))
        return argv[i] + strlen (LANGUAGE_OPTION "=");
      if (strcmp (argv[i], LANGUAGE_OPTION) == 0 && i + 1 < argc)
        return argv[i + 1];
    }
  return NULL;
}

void
san_cli_set_language (int    argc,
                      char **argv)
{
  const char *language = asked_language (argc, argv);

  san_language_init ();
  if (language != NULL)
    san_language_use (language);
}

int
san_cli_fail (const char *format,
              ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("sanstat-cli: %s\n", message);
  return SAN_EXIT_FAILED;
}

int
san_cli_print (const char *text)
{
  if (fputs (text, stdout) == EOF || fflush (stdout) == EOF)
    return san_cli_fail (_("Writing failed: %s"), g_strerror (errno));
  return SAN_EXIT_OK;
}

static gboolean
check_arguments (const SanCommand *command,
                 int               n)
{
  if (n < command->min_arguments)
    san_cli_fail (_("Something is missing. Usage: sanstat-cli %s [OPTION…] %s"), command->name,
                  command->arguments);
  else if (n > command->max_arguments)
    san_cli_fail (_("Too many words. Usage: sanstat-cli %s [OPTION…] %s"), command->name,
                  command->arguments);
  else
    return TRUE;
  return FALSE;
}

gboolean
san_cli_parse (const SanCommand     *command,
               const GOptionEntry   *entries,
               SanNotation          *notation,
               int                  *argc,
               char               ***argv)
{
  g_autofree char *language = NULL;
  int decimals = 0;
  gboolean modern = FALSE;
  const GOptionEntry shared[] = {
    { "language", 0, 0, G_OPTION_ARG_STRING, &language,
      N_("Language of the output, such as “ru” or “en”"), N_("LANGUAGE") },
    { "modern", 0, 0, G_OPTION_ARG_NONE, &modern,
      N_("Modern notation of errors instead of the textbook’s"), NULL },
    { "decimals", 0, 0, G_OPTION_ARG_INT, &decimals,
      N_("Add this many decimals to rounded numbers, from −1 to 4"), N_("NUMBER") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GOptionContext) context = g_option_context_new (command->arguments);
  g_autofree char *program = g_strdup_printf ("sanstat-cli %s", command->name);
  g_autoptr(GError) error = NULL;

  g_set_prgname (program);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, command->summary);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, shared, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      san_cli_fail (_("%s. “%s --help” lists the options."), error->message, program);
      return FALSE;
    }
  if (decimals < LEAST_DECIMALS || decimals > MOST_DECIMALS)
    {
      san_cli_fail (_("--decimals takes a number from −1 to 4, not %d."), decimals);
      return FALSE;
    }
  *notation = (SanNotation) { .modern_errors = modern, .extra_decimals = decimals };
  return check_arguments (command, *argc - 1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/san-cli.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/san-core.h"
#include "render/san-render.h"

static const SanCommand * const commands[] = {
  &san_command_list,
  &san_command_describe,
  &san_command_calc,
  &san_command_solve,
  &san_command_chart,
  &san_command_example,
  &san_command_report,
  &san_command_table,
};

static char *
help_text (void)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s\n  sanstat-cli %s\n\n%s\n",
                          _("Usage:"), _("COMMAND [OPTION…] …"), _("Commands:"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (out, "  %-9s %s\n", commands[i]->name, _(commands[i]->summary));
  g_string_append_printf (out, "\n%s\n",
                          _("“sanstat-cli COMMAND --help” tells the options of a command."));
  return g_string_free (out, FALSE);
}

static const SanCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

/* Position of the first word that is no option: the command may stand behind --language. */
static int
command_position (int    argc,
                  char **argv)
{
  int i = 1;

  while (i < argc && g_str_has_prefix (argv[i], "--language"))
    i += strchr (argv[i], '=') != NULL ? 1 : 2;
  return i;
}

int
main (int   argc,
      char *argv[])
{
  int position = command_position (argc, argv);
  const SanCommand *command;

  san_core_init ();
  san_render_init ();
  san_cli_set_language (argc, argv);
  if (position >= argc)
    return san_cli_fail (_("A command is missing. “sanstat-cli --help” lists the commands."));
  if (strcmp (argv[position], "--version") == 0)
    return san_cli_print ("sanstat-cli " SAN_VERSION "\n");
  if (strcmp (argv[position], "--help") == 0 || strcmp (argv[position], "-h") == 0)
    {
      g_autofree char *help = help_text ();

      return san_cli_print (help);
    }

  command = find_command (argv[position]);
  if (command == NULL)
    return san_cli_fail (_("There is no command “%s”. “sanstat-cli --help” lists the commands."),
                         argv[position]);
  return command->run (command, argc - position, argv + position);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/san-cli.h"

#include <string.h>

#include <glib/gi18n.h>

#include "methods/san-registry.h"
#include "render/san-text-table.h"

static guint
widest_id (void)
{
  guint width = 0;

  for (guint i = 0; i < san_registry_get_n_methods (); i++)
    width = MAX (width, san_text_width (san_registry_get_nth (i)->id));
  return width;
}

static gboolean
is_in_section (const SanMethod *method,
               const char      *section)
{
  return section == NULL || g_strcmp0 (method->section, section) == 0
    || (g_str_has_prefix (method->section, section) && method->section[strlen (section)] == '.');
}

static char *
list_methods (const char *section)
{
  GString *out = g_string_new (NULL);
  const char *current = NULL;
  guint width = widest_id ();

  for (guint i = 0; i < san_registry_get_n_methods (); i++)
    {
      const SanMethod *method = san_registry_get_nth (i);

      if (!is_in_section (method, section))
        continue;
      if (g_strcmp0 (current, method->section) != 0)
        g_string_append_printf (out, "%s%s %s\n", out->len > 0 ? "\n" : "", method->section,
                                san_registry_section_name (method->section));
      current = method->section;
      g_string_append_printf (out, "  %-*s  %s\n", (int) width, method->id, _(method->title));
    }
  return g_string_free (out, FALSE);
}

static int
run (const SanCommand *command,
     int               argc,
     char            **argv)
{
  g_autofree char *section = NULL;
  g_autofree char *list = NULL;
  SanNotation notation;
  const GOptionEntry entries[] = {
    { "section", 0, 0, G_OPTION_ARG_STRING, &section,
      N_("Only this chapter or section of the textbook, such as 2 or 2.4"), N_("SECTION") },
    G_OPTION_ENTRY_NULL
  };

  if (!san_cli_parse (command, entries, &notation, &argc, &argv))
    return SAN_EXIT_FAILED;
  list = list_methods (section);
  if (*list == '\0')
    return san_cli_fail (_("Section %s has no calculation."), section);
  return san_cli_print (list);
}

const SanCommand san_command_list = {
  .name = "list",
  .arguments = "",
  .summary = N_("Lists all calculations by section of the textbook."),
  .run = run,
};

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/san-cli.h"

#include <glib/gi18n.h>

#include "methods/san-registry.h"
#include "model/san-draft.h"
#include "model/san-json.h"
#include "model/san-table-file.h"

/* The table goes through the form of “graph”, as when it is opened in the window. */
static char *
make_input (const char *table)
{
  const SanMethod *method = san_registry_find ("graph");
  g_autoptr(SanDraft) draft = san_draft_new (&method->inputs);
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  san_draft_take_table (draft, table);
  json_node_take_object (node, san_draft_to_input (draft));
  return san_json_write (node);
}

static int
run (const SanCommand *command,
     int               argc,
     char            **argv)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *table = NULL;
  g_autofree char *text = NULL;
  SanNotation notation;

  if (!san_cli_parse (command, NULL, &notation, &argc, &argv))
    return SAN_EXIT_FAILED;
  file = g_file_new_for_commandline_arg (argv[1]);
  table = san_table_file_read (file, &error);
  if (table == NULL)
    return san_cli_fail ("%s: %s", argv[1], error->message);

  text = make_input (table);
  return san_cli_print (text);
}

const SanCommand san_command_table = {
  .name = "table",
  .arguments = "FILE",
  .summary = N_("Makes of a CSV or text file the input of the calculation “graph”."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};

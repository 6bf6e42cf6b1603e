/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/san-cli-solve.h"

#include <string.h>

#include <glib/gi18n.h>

#include "methods/san-example.h"
#include "model/san-json.h"

static const SanExample *
find_example (const GPtrArray *examples,
              const char      *name)
{
  for (guint i = 0; i < examples->len; i++)
    {
      const SanExample *example = g_ptr_array_index (examples, i);

      if (name == NULL || strcmp (example->name, name) == 0)
        return example;
    }
  return NULL;
}

static int
run (const SanCommand *command,
     int               argc,
     char            **argv)
{
  SanNotation notation;
  g_auto(SanProblem) problem = { 0 };
  g_autoptr(GPtrArray) examples = NULL;
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *json = NULL;
  const SanMethod *method;
  const SanExample *example;

  if (!san_cli_parse (command, NULL, &notation, &argc, &argv))
    return SAN_EXIT_FAILED;
  method = san_cli_find (argv[1], &problem);
  if (method == NULL)
    return san_problem_print (&problem);
  examples = san_examples_load (method->id);
  example = find_example (examples, argv[2]);
  if (example == NULL && argv[2] == NULL)
    return san_cli_fail (_("“%s” has no worked example."), method->id);
  if (example == NULL)
    return san_cli_fail (_("“%s” has no worked example “%s”. “sanstat-cli describe” lists them."),
                         method->id, argv[2]);

  json_node_set_object (node, example->input);
  json = san_json_write (node);
  return san_cli_print (json);
}

const SanCommand san_command_example = {
  .name = "example",
  .arguments = "ID [NAME]",
  .summary = N_("Writes the input of a worked example, else of the first one, as JSON."),
  .min_arguments = 1,
  .max_arguments = 2,
  .run = run,
};

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/san-cli-solve.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "methods/san-registry.h"
#include "model/san-json.h"

void
san_problem_clear (SanProblem *problem)
{
  g_clear_pointer (&problem->field, g_free);
  g_clear_pointer (&problem->code, g_free);
  g_clear_pointer (&problem->message, g_free);
}

int
san_problem_print (const SanProblem *problem)
{
  san_cli_fail ("%s", problem->message);
  return problem->status;
}

const SanMethod *
san_cli_find (const char *id,
              SanProblem *problem)
{
  const SanMethod *method = san_registry_find (id);

  if (method != NULL)
    return method;
  problem->status = SAN_EXIT_REFUSED;
  problem->code = g_strdup (san_error_code_name (SAN_ERROR_UNKNOWN_METHOD));
  problem->message =
    g_strdup_printf (_("There is no calculation “%s”. “sanstat-cli list” shows them all."), id);
  return NULL;
}

static char *
read_standard_input (gsize   *length,
                     GError **error)
{
  GString *text = g_string_new (NULL);
  char buffer[8192];
  gsize n;

  while ((n = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    g_string_append_len (text, buffer, (gssize) n);
  if (ferror (stdin))
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _("Standard input: %s"),
                   g_strerror (errno));
      g_string_free (text, TRUE);
      return NULL;
    }
  *length = text->len;
  return g_string_free (text, FALSE);
}

static JsonNode *
read_input (const char  *file,
            GError     **error)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  if (file == NULL || strcmp (file, "-") == 0)
    text = read_standard_input (&length, error);
  else
    g_file_get_contents (file, &text, &length, error);
  return text != NULL ? san_json_parse (text, (gssize) length, error) : NULL;
}

/* Puts the content of a file in the place of its name, which is relative to the folder of the
 * input. What begins as an object does is the content already. */
static gboolean
read_map (JsonObject  *input,
          const char  *id,
          const char  *file,
          GError     **error)
{
  JsonNode *node = json_object_get_member (input, id);
  const char *name = node != NULL && JSON_NODE_HOLDS_VALUE (node)
                     && json_node_get_value_type (node) == G_TYPE_STRING
    ? json_node_get_string (node) : NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  if (name == NULL || name[strspn (name, " \t\r\n")] == '{')
    return TRUE;
  folder = g_path_get_dirname (file != NULL && strcmp (file, "-") != 0 ? file : "");
  path = g_path_is_absolute (name) ? g_strdup (name) : g_build_filename (folder, name, NULL);
  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;
  if (!g_utf8_validate (text, -1, NULL))
    {
      san_error_set (error, SAN_ERROR_BAD_JSON, id,
                     _("“%s” is no text in UTF-8, which GeoJSON is."), name);
      return FALSE;
    }
  json_object_set_string_member (input, id, text);
  return TRUE;
}

static gboolean
read_maps (const SanMethod *method,
           JsonObject      *input,
           const char      *file,
           GError         **error)
{
  for (const SanField *field = method->inputs.fields; field->id != NULL; field++)
    if (field->type == SAN_FIELD_MAP && !read_map (input, field->id, file, error))
      return FALSE;
  return TRUE;
}

static void
take_error (SanProblem      *problem,
            const SanMethod *method,
            const GError    *error)
{
  if (error->domain != SAN_ERROR)
    {
      problem->status = SAN_EXIT_FAILED;
      problem->message = g_strdup (error->message);
      return;
    }
  problem->status = SAN_EXIT_REFUSED;
  problem->field = g_strdup (san_error_get_field (error));
  problem->code = g_strdup (san_error_code_name (error->code));
  problem->message = san_field_set_explain (&method->inputs, error);
}

SanSolution *
san_cli_solve (char              **words,
               const SanNotation  *notation,
               const SanMethod   **out_method,
               SanProblem         *problem)
{
  const SanMethod *method = san_cli_find (words[0], problem);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) input = NULL;
  SanSolution *solution = NULL;

  if (method == NULL)
    return NULL;
  if (out_method != NULL)
    *out_method = method;
  input = read_input (words[1], &error);
  if (input != NULL && read_maps (method, json_node_get_object (input), words[1], &error))
    solution = san_method_solve (method, json_node_get_object (input), notation, &error);
  if (solution == NULL)
    take_error (problem, method, error);
  return solution;
}

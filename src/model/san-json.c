/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/san-json.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "core/san-error.h"
#include "model/san-json-private.h"
#include "model/san-number.h"

#define INDENT 2

static void write_node (GString  *text,
                        JsonNode *node,
                        guint     depth);

JsonNode *
san_json_parse (const char  *text,
                gssize       length,
                GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autofree char *clean = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  clean = san_json_check (text, length < 0 ? strlen (text) : (gsize) length, error);
  if (clean == NULL)
    return NULL;

  if (!json_parser_load_from_data (parser, clean, -1, NULL)
      || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      san_error_set (error, SAN_ERROR_BAD_JSON, NULL,
                     /* Translators: an object is the {…} of a JSON file. */
                     _("A JSON object is expected: names and values in braces."));
      return NULL;
    }

  return json_parser_steal_root (parser);
}

static void
write_string (GString    *text,
              const char *string)
{
  g_autofree char *valid = g_utf8_make_valid (string, -1);

  g_string_append_c (text, '"');
  for (const char *c = valid; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_printf (text, "\\%c", *c);
      else if (*c == '\n')
        g_string_append (text, "\\n");
      else if (*c == '\t')
        g_string_append (text, "\\t");
      else if ((guchar) *c < ' ')
        g_string_append_printf (text, "\\u%04x", (guint) *c);
      else
        g_string_append_c (text, *c);
    }
  g_string_append_c (text, '"');
}

static void
write_value (GString  *text,
             JsonNode *node)
{
  GType type = json_node_get_value_type (node);
  g_autofree char *number = NULL;

  if (type == G_TYPE_STRING)
    write_string (text, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (isfinite (json_node_get_double (node)))
    {
      number = san_number_to_string (json_node_get_double (node));
      g_string_append (text, number);
    }
  else
    g_string_append (text, "null");
}

static void
write_line_start (GString *text,
                  guint    depth)
{
  g_string_append_printf (text, "\n%*s", (int) (INDENT * depth), "");
}

static gboolean
is_flat (JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNodeType type = json_node_get_node_type (json_array_get_element (array, i));

      if (type == JSON_NODE_OBJECT || type == JSON_NODE_ARRAY)
        return FALSE;
    }

  return TRUE;
}

/* Numbers of a list stay on one line: a file of a thousand values remains readable. */
static void
write_array (GString   *text,
             JsonArray *array,
             guint      depth)
{
  gboolean flat = is_flat (array);

  g_string_append_c (text, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append (text, flat ? ", " : ",");
      if (!flat)
        write_line_start (text, depth + 1);
      write_node (text, json_array_get_element (array, i), depth + 1);
    }
  if (!flat)
    write_line_start (text, depth);
  g_string_append_c (text, ']');
}

static void
write_object (GString    *text,
              JsonObject *object,
              guint       depth)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  gboolean first = TRUE;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (!first)
        g_string_append_c (text, ',');
      first = FALSE;
      write_line_start (text, depth + 1);
      write_string (text, name);
      g_string_append (text, ": ");
      write_node (text, node, depth + 1);
    }
  if (!first)
    write_line_start (text, depth);
  g_string_append_c (text, '}');
}

static void
write_node (GString  *text,
            JsonNode *node,
            guint     depth)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object (text, json_node_get_object (node), depth);
      break;

    case JSON_NODE_ARRAY:
      write_array (text, json_node_get_array (node), depth);
      break;

    case JSON_NODE_VALUE:
      write_value (text, node);
      break;

    case JSON_NODE_NULL:
    default:
      g_string_append (text, "null");
      break;
    }
}

/* json-glib's generator is not used: it writes infinities, which no JSON reader takes, and each
 * element of a list on a line of its own. */
char *
san_json_write (JsonNode *node)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (node != NULL, NULL);

  write_node (text, node, 0);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

char *
san_json_write_error (const char *field,
                      const char *code,
                      const char *message)
{
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonObject *fault = json_object_new ();

  g_return_val_if_fail (code != NULL, NULL);

  if (field != NULL)
    json_object_set_string_member (fault, "field", field);
  else
    json_object_set_null_member (fault, "field");
  json_object_set_string_member (fault, "code", code);
  json_object_set_string_member (fault, "message", message != NULL ? message : "");

  json_object_set_object_member (object, "error", fault);
  json_node_take_object (root, object);
  return san_json_write (root);
}

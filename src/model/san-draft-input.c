/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-draft-private.h"

#include <math.h>
#include <string.h>

#include "model/san-number.h"

#define MAX_EXACT_INTEGER 9007199254740992.0 /* 2^53 */

static JsonNode *
string_node (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
number_node (const char *text)
{
  double value;

  if (san_draft_is_blank (text))
    return json_node_new (JSON_NODE_NULL);

  if (!san_number_parse (text, &value))
    return string_node (text);

  if (trunc (value) == value && fabs (value) <= MAX_EXACT_INTEGER)
    return json_node_init_int (json_node_alloc (), (gint64) value);

  return json_node_init_double (json_node_alloc (), value);
}

static JsonNode *
array_node (JsonArray *array)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, array);
  return node;
}

static guint
get_filled_length (SanDraft   *draft,
                   const char *field,
                   int         group)
{
  guint n = san_draft_state_get_length (draft->state, field, group);

  while (n > 0 && san_draft_is_blank (san_draft_state_get_cell (draft->state, field, group, n - 1)))
    n--;

  return n;
}

/* Columns that belong together end in the last row where one of them is filled. */
static guint
get_common_length (SanDraft *draft)
{
  guint n = 0;

  for (guint i = 0; i < draft->columns->len; i++)
    {
      const SanDraftColumn *column = san_draft_get_column (draft, i);

      if (column->field->type != SAN_FIELD_TEXT
          && (column->field->flags & SAN_FIELD_INDEPENDENT) == 0)
        n = MAX (n, get_filled_length (draft, column->field->id, column->group));
    }

  return n;
}

static guint
get_length (SanDraft       *draft,
            const SanField *field)
{
  if (field->fixed_length > 0)
    return (guint) field->fixed_length;

  return (field->flags & SAN_FIELD_INDEPENDENT) != 0 ? get_filled_length (draft, field->id, -1)
                                                     : get_common_length (draft);
}

static JsonArray *
column_to_array (SanDraft       *draft,
                 const SanField *field,
                 int             group,
                 guint           n)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < n; i++)
    json_array_add_element (array, number_node (san_draft_state_get_cell (draft->state, field->id,
                                                                          group, i)));

  return array;
}

static gboolean
is_lead (SanDraft       *draft,
         const SanField *field)
{
  guint form = draft->state->form;

  return form > 0 && strcmp (draft->set->forms[form - 1].lead, field->id) == 0;
}

/* An optional column left blank isn't there, unless it is what tells the form. */
static gboolean
is_left_out (SanDraft       *draft,
             const SanField *field,
             guint           n_filled)
{
  return n_filled == 0 && (field->flags & SAN_FIELD_OPTIONAL) != 0 && !is_lead (draft, field);
}

static JsonNode *
list_to_node (SanDraft       *draft,
              const SanField *field)
{
  if (is_left_out (draft, field, get_filled_length (draft, field->id, -1)))
    return NULL;

  return array_node (column_to_array (draft, field, -1, get_length (draft, field)));
}

static JsonNode *
matrix_to_node (SanDraft       *draft,
                const SanField *field)
{
  JsonArray *array;
  guint n = get_common_length (draft), n_filled = 0;

  for (guint i = 0; i < draft->state->groups->len; i++)
    n_filled = MAX (n_filled, get_filled_length (draft, field->id, (int) i));
  if (is_left_out (draft, field, n_filled))
    return NULL;

  array = json_array_new ();
  for (guint i = 0; i < draft->state->groups->len; i++)
    json_array_add_array_element (array, column_to_array (draft, field, (int) i, n));
  return array_node (array);
}

static JsonNode *
names_to_node (SanDraft       *draft,
               const SanField *field)
{
  guint n = get_filled_length (draft, field->id, -1);
  JsonArray *array;

  if (n == 0)
    return NULL;

  array = json_array_new ();
  for (guint i = 0; i < n; i++)
    {
      const char *name = san_draft_state_get_cell (draft->state, field->id, -1, i);

      json_array_add_string_element (array, name);
    }
  return array_node (array);
}

static JsonNode *
group_names_to_node (SanDraft *draft)
{
  guint n = draft->state->groups->len;
  JsonArray *array;

  while (n > 0 && san_draft_is_blank (san_draft_state_get_group (draft->state, n - 1)))
    n--;
  if (n == 0)
    return NULL;

  array = json_array_new ();
  for (guint i = 0; i < n; i++)
    json_array_add_string_element (array, san_draft_state_get_group (draft->state, i));
  return array_node (array);
}

static JsonNode *
choice_to_node (SanDraft       *draft,
                const SanField *field,
                const char     *text)
{
  gboolean is_count = (field->flags & SAN_FIELD_OR_COUNT) != 0
                      && text[strspn (text, "0123456789")] == '\0';

  if ((field->flags & SAN_FIELD_OR_LIST) != 0 && strcmp (text, SAN_DRAFT_LIST_CHOICE) == 0)
    return array_node (column_to_array (draft, field, -1, get_common_length (draft)));

  return is_count ? number_node (text) : string_node (text);
}

static JsonNode *
flag_to_node (const char *text)
{
  if (strcmp (text, "true") == 0 || strcmp (text, "false") == 0)
    return json_node_init_boolean (json_node_alloc (), strcmp (text, "true") == 0);

  return string_node (text);
}

/* "10; 15; 20", or with blanks between where there is no semicolon. */
static JsonNode *
line_to_node (SanDraft       *draft,
              const SanField *field)
{
  const char *text = san_draft_state_get_text (draft->state, field->id);
  g_auto(GStrv) parts = g_strsplit_set (text, strchr (text, ';') != NULL ? ";" : " \t\n", -1);
  JsonArray *array;

  if (san_draft_is_blank (text))
    return NULL;

  array = json_array_new ();
  for (guint i = 0; parts[i] != NULL; i++)
    if (!san_draft_is_blank (parts[i]))
      json_array_add_element (array, number_node (parts[i]));
  return array_node (array);
}

/* A blank scalar isn't there. Where its presence tells the form it is given as a blank text, or
 * another form would be taken for the one in use. */
static JsonNode *
scalar_to_node (SanDraft       *draft,
                const SanField *field)
{
  const char *text = san_draft_state_get_text (draft->state, field->id);

  if (san_draft_is_blank (text))
    return is_lead (draft, field) ? string_node ("") : NULL;

  switch (field->type)
    {
    case SAN_FIELD_CHOICE:
      return choice_to_node (draft, field, text);

    case SAN_FIELD_FLAG:
      return flag_to_node (text);

    case SAN_FIELD_TEXT:
    case SAN_FIELD_MAP:
      return string_node (text);

    case SAN_FIELD_NUMBER:
    case SAN_FIELD_COUNT:
    default:
      return number_node (text);
    }
}

/* Returns: (nullable) (transfer full): %NULL where the field is absent from the input */
static JsonNode *
field_to_node (SanDraft       *draft,
               const SanField *field)
{
  if (san_draft_is_group_names (field))
    return group_names_to_node (draft);

  if (san_draft_is_names_column (field))
    return names_to_node (draft, field);

  if ((field->flags & SAN_FIELD_IN_LINE) != 0)
    return line_to_node (draft, field);

  if (field->shape == SAN_SHAPE_MATRIX)
    return matrix_to_node (draft, field);

  if (field->shape == SAN_SHAPE_LIST)
    return list_to_node (draft, field);

  return scalar_to_node (draft, field);
}

JsonObject *
san_draft_to_input (SanDraft *draft)
{
  JsonObject *input = json_object_new ();

  g_return_val_if_fail (SAN_IS_DRAFT (draft), input);

  for (const SanField *field = draft->set->fields; field->id != NULL; field++)
    {
      JsonNode *node = san_draft_asks (draft, field) ? field_to_node (draft, field) : NULL;

      if (node != NULL)
        json_object_set_member (input, field->id, node);
    }

  return input;
}

/* --- the way back for an error --- */

gboolean
san_draft_locate (SanDraft     *draft,
                  const GError *error,
                  guint        *row,
                  guint        *column)
{
  const char *id;
  int group, position;

  g_return_val_if_fail (SAN_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (error != NULL && row != NULL && column != NULL, FALSE);

  id = san_error_get_field (error);
  for (guint i = 0; i < draft->columns->len; i++)
    {
      const SanDraftColumn *place = san_draft_get_column (draft, i);
      gboolean is_matrix = place->group >= 0;

      group = is_matrix ? MAX (san_error_get_row (error), 0) : place->group;
      position = is_matrix ? san_error_get_column (error) : san_error_get_row (error);
      if (g_strcmp0 (place->field->id, id) == 0 && place->group == group)
        {
          *row = (guint) MAX (position, 0);
          *column = i;
          return TRUE;
        }
    }

  return FALSE;
}

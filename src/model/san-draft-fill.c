/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-draft-private.h"

#include "model/san-notation.h"
#include "model/san-number.h"

/* A number as it would be typed in the language of the interface. */
static char *
number_to_text (double value)
{
  g_autofree char *plain = san_number_to_string (value);
  g_auto(GStrv) parts = g_strsplit (plain, ".", 2);

  return g_strjoinv (san_notation_decimal_mark (), parts);
}

/* What no form can hold, such as a list in the place of a number, is written as JSON, so that the
 * reader of the inputs refuses it like any other slip. */
static char *
node_to_text (JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("");

  if (type == G_TYPE_STRING)
    return json_node_dup_string (node);

  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
    return number_to_text (json_node_get_double (node));

  return json_to_string (node, FALSE);
}

static void
fill_column (SanDraftState *state,
             const char    *field,
             int            group,
             JsonNode      *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      guint n = MIN (json_array_get_length (array), SAN_DRAFT_MAX_ROWS);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *text = node_to_text (json_array_get_element (array, i));

          san_draft_state_set_cell (state, field, group, i, text);
        }
    }
  else if (!JSON_NODE_HOLDS_NULL (node))
    {
      g_autofree char *text = node_to_text (node);

      san_draft_state_set_cell (state, field, group, 0, text);
    }
}

static void
fill_matrix (SanDraftState  *state,
             const SanField *field,
             JsonNode       *node)
{
  guint n;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      fill_column (state, field->id, 0, node);
      return;
    }

  n = MIN (json_array_get_length (json_node_get_array (node)), state->groups->len);
  for (guint i = 0; i < n; i++)
    fill_column (state, field->id, (int) i,
                 json_array_get_element (json_node_get_array (node), i));
}

static void
fill_group_names (SanDraftState *state,
                  JsonNode      *node)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n = array != NULL ? MIN (json_array_get_length (array), state->groups->len) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = node_to_text (json_array_get_element (array, i));

      san_draft_state_set_group (state, i, name);
    }
}

static void
fill_line (SanDraftState  *state,
           const SanField *field,
           JsonNode       *node)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *text = node_to_text (json_array_get_element (array, i));

      g_string_append_printf (line, "%s%s", i > 0 ? "; " : "", text);
    }
  san_draft_state_set_text (state, field->id, line->str);
}

static void
fill_scalar (SanDraftState  *state,
             const SanField *field,
             JsonNode       *node)
{
  g_autofree char *text = NULL;

  if ((field->flags & SAN_FIELD_OR_LIST) != 0 && JSON_NODE_HOLDS_ARRAY (node))
    {
      san_draft_state_set_text (state, field->id, SAN_DRAFT_LIST_CHOICE);
      fill_column (state, field->id, -1, node);
      return;
    }

  text = node_to_text (node);
  san_draft_state_set_text (state, field->id, text);
}

static void
fill_field (SanDraftState  *state,
            const SanField *field,
            JsonNode       *node)
{
  if (san_draft_is_group_names (field))
    fill_group_names (state, node);
  else if ((field->flags & SAN_FIELD_IN_LINE) != 0)
    fill_line (state, field, node);
  else if (field->shape == SAN_SHAPE_MATRIX)
    fill_matrix (state, field, node);
  else if (field->shape == SAN_SHAPE_LIST)
    fill_column (state, field->id, -1, node);
  else
    fill_scalar (state, field, node);
}

static JsonNode *
get_given (JsonObject *input,
           const char *id)
{
  JsonNode *node = json_object_get_member (input, id);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

static guint
get_form_of (const SanFieldSet *set,
             JsonObject        *input)
{
  guint n_forms = san_field_set_n_forms (set);

  for (guint i = 0; i < n_forms; i++)
    if (get_given (input, set->forms[i].lead) != NULL)
      return i + 1;

  return n_forms > 0 ? 1 : 0;
}

static guint
count_groups (SanDraft   *draft,
              JsonObject *input)
{
  guint n = san_draft_min_groups (draft);

  for (const SanField *field = draft->set->fields; field->id != NULL; field++)
    {
      JsonNode *node = get_given (input, field->id);

      if (field->shape == SAN_SHAPE_MATRIX && node != NULL && JSON_NODE_HOLDS_ARRAY (node))
        n = MAX (n, json_array_get_length (json_node_get_array (node)));
    }

  return MIN (n, SAN_DRAFT_MAX_GROUPS);
}

void
san_draft_fill (SanDraft   *draft,
                JsonObject *input)
{
  SanDraftState *state;

  g_return_if_fail (SAN_IS_DRAFT (draft));
  g_return_if_fail (input != NULL);

  state = san_draft_state_new (get_form_of (draft->set, input), count_groups (draft, input));
  for (const SanField *field = draft->set->fields; field->id != NULL; field++)
    {
      JsonNode *node = get_given (input, field->id);

      if (node != NULL && (field->form == 0 || field->form == state->form))
        fill_field (state, field, node);
    }
  san_draft_replace (draft, state);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/san-draft-private.h"

#include <glib/gi18n.h>

/* Form of the text: {"form": 1, "texts": {field: text}, "cells": {field: [[text, …], …]},
 * "groups": [name, …]}; one column for each group, a single one for a list. */

/* --- writing --- */

static JsonArray *
column_to_array (const GPtrArray *column)
{
  JsonArray *array = json_array_new ();
  guint n = column->len;

  while (n > 0 && g_ptr_array_index (column, n - 1) == NULL)
    n--;
  for (guint i = 0; i < n; i++)
    {
      const char *text = g_ptr_array_index (column, i);

      json_array_add_string_element (array, text != NULL ? text : "");
    }

  return array;
}

static JsonArray *
columns_to_array (const GPtrArray *columns)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < columns->len; i++)
    json_array_add_array_element (array, column_to_array (g_ptr_array_index (columns, i)));

  return array;
}

static JsonArray *
groups_to_array (const SanDraftState *state)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < state->groups->len; i++)
    json_array_add_string_element (array, san_draft_state_get_group (state, i));

  return array;
}

JsonNode *
san_draft_save (SanDraft *draft)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonObject *texts = json_object_new ();
  JsonObject *cells = json_object_new ();

  g_return_val_if_fail (SAN_IS_DRAFT (draft), node);

  for (const SanField *field = draft->set->fields; field->id != NULL; field++)
    {
      const char *text = san_draft_state_get_text (draft->state, field->id);
      const GPtrArray *columns = g_hash_table_lookup (draft->state->columns, field->id);

      if (*text != '\0')
        json_object_set_string_member (texts, field->id, text);
      if (columns != NULL)
        json_object_set_array_member (cells, field->id, columns_to_array (columns));
    }

  json_object_set_int_member (object, "form", draft->state->form);
  json_object_set_object_member (object, "texts", texts);
  json_object_set_object_member (object, "cells", cells);
  json_object_set_array_member (object, "groups", groups_to_array (draft->state));
  json_node_take_object (node, object);
  return node;
}

/* --- reading --- */

static gboolean
refuse (GError     **error,
        const char  *member)
{
  san_error_set (error, SAN_ERROR_BAD_JSON, member,
                 _("The file is damaged: “%s” is not as expected."), member);
  return FALSE;
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
read_form (SanDraft       *draft,
           SanDraftState  *state,
           JsonNode       *node,
           GError        **error)
{
  guint n_forms = san_field_set_n_forms (draft->set);
  gint64 form;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return refuse (error, "form");

  form = json_node_get_int (node);
  if (form < MIN (1, n_forms) || form > n_forms)
    return refuse (error, "form");

  state->form = (guint) form;
  return TRUE;
}

static gboolean
read_text (SanDraft        *draft,
           SanDraftState   *state,
           const SanField  *field,
           JsonNode        *node,
           GError         **error)
{
  if (!is_string (node))
    return refuse (error, field->id);

  san_draft_state_set_text (state, field->id, json_node_get_string (node));
  return TRUE;
}

static gboolean
read_column (SanDraftState   *state,
             const SanField  *field,
             int              group,
             JsonNode        *node,
             GError         **error)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n = array != NULL ? json_array_get_length (array) : 0;

  if (array == NULL || n > SAN_DRAFT_MAX_ROWS)
    return refuse (error, field->id);

  for (guint i = 0; i < n; i++)
    {
      if (!is_string (json_array_get_element (array, i)))
        return refuse (error, field->id);

      san_draft_state_set_cell (state, field->id, group, i,
                                json_array_get_string_element (array, i));
    }

  return TRUE;
}

static gboolean
read_columns (SanDraft        *draft,
              SanDraftState   *state,
              const SanField  *field,
              JsonNode        *node,
              GError         **error)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n_columns = field->shape == SAN_SHAPE_MATRIX ? state->groups->len : 1;

  if (array == NULL || json_array_get_length (array) > n_columns)
    return refuse (error, field->id);

  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!read_column (state, field, (int) i, json_array_get_element (array, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
read_groups (SanDraftState  *state,
             JsonNode       *node,
             GError        **error)
{
  JsonArray *array;
  guint n;

  if (node == NULL)
    return TRUE;

  array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  n = array != NULL ? json_array_get_length (array) : 0;
  if (array == NULL || n > SAN_DRAFT_MAX_GROUPS)
    return refuse (error, "groups");

  if (n > state->groups->len)
    g_ptr_array_set_size (state->groups, (int) n);
  for (guint i = 0; i < n; i++)
    {
      if (!is_string (json_array_get_element (array, i)))
        return refuse (error, "groups");

      san_draft_state_set_group (state, i, json_array_get_string_element (array, i));
    }

  return TRUE;
}

typedef gboolean (*ReadFunc) (SanDraft        *draft,
                              SanDraftState   *state,
                              const SanField  *field,
                              JsonNode        *node,
                              GError         **error);

/* Reads the members of the object called @name that are ids of fields. */
static gboolean
read_fields (SanDraft       *draft,
             SanDraftState  *state,
             JsonNode       *node,
             const char     *name,
             ReadFunc        read,
             GError        **error)
{
  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (error, name);

  for (const SanField *field = draft->set->fields; field->id != NULL; field++)
    {
      JsonNode *member = json_object_get_member (json_node_get_object (node), field->id);

      if (member != NULL && !read (draft, state, field, member, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
san_draft_load (SanDraft  *draft,
                JsonNode  *node,
                GError   **error)
{
  g_autoptr(SanDraftState) state = NULL;
  JsonObject *object;

  g_return_val_if_fail (SAN_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (node != NULL, FALSE);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (error, "draft");

  object = json_node_get_object (node);
  state = san_draft_state_new (MIN (1, san_field_set_n_forms (draft->set)),
                               san_draft_min_groups (draft));
  if (!read_form (draft, state, json_object_get_member (object, "form"), error)
      || !read_groups (state, json_object_get_member (object, "groups"), error)
      || !read_fields (draft, state, json_object_get_member (object, "texts"), "texts", read_text,
                       error)
      || !read_fields (draft, state, json_object_get_member (object, "cells"), "cells",
                       read_columns, error))
    return FALSE;

  san_draft_reset (draft, g_steal_pointer (&state));
  return TRUE;
}

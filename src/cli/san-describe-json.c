/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/san-describe.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "methods/san-example.h"
#include "model/san-json.h"

/* A member that is %NULL is left out. */
static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static const char *
translate (const char *text)
{
  return text != NULL ? _(text) : NULL;
}

static void
add_forms (JsonBuilder       *builder,
           const SanFieldSet *set)
{
  json_builder_set_member_name (builder, "forms");
  json_builder_begin_array (builder);
  for (guint i = 0; i < san_field_set_n_forms (set); i++)
    {
      json_builder_begin_object (builder);
      add_string (builder, "label", translate (set->forms[i].label));
      add_string (builder, "lead", set->forms[i].lead);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_choices (JsonBuilder     *builder,
             const SanChoice *choices)
{
  if (choices == NULL)
    return;

  json_builder_set_member_name (builder, "choices");
  json_builder_begin_array (builder);
  for (const SanChoice *choice = choices; choice->id != NULL; choice++)
    {
      json_builder_begin_object (builder);
      add_string (builder, "id", choice->id);
      add_string (builder, "label", translate (choice->label));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_errors (JsonBuilder    *builder,
            const SanField *field)
{
  g_auto(GStrv) codes = san_describe_errors (field);

  json_builder_set_member_name (builder, "errors");
  json_builder_begin_array (builder);
  for (guint i = 0; codes[i] != NULL; i++)
    json_builder_add_string_value (builder, codes[i]);
  json_builder_end_array (builder);
}

static void
add_field (JsonBuilder    *builder,
           const SanField *field)
{
  g_autofree char *type = san_describe_type (field);

  json_builder_begin_object (builder);
  add_string (builder, "id", field->id);
  add_string (builder, "label", translate (field->label));
  add_string (builder, "symbol", field->symbol);
  add_string (builder, "unit", translate (field->unit));
  add_string (builder, "hint", translate (field->hint));
  add_string (builder, "type", type);
  json_builder_set_member_name (builder, "optional");
  json_builder_add_boolean_value (builder, (field->flags & SAN_FIELD_OPTIONAL) != 0
                                           || field->fallback != NULL);
  if (field->fallback != NULL)
    {
      json_builder_set_member_name (builder, "default");
      json_builder_add_value (builder, json_from_string (field->fallback, NULL));
    }
  if (field->form > 0)
    {
      json_builder_set_member_name (builder, "form");
      json_builder_add_int_value (builder, field->form);
    }
  add_choices (builder, field->choices);
  add_errors (builder, field);
  json_builder_end_object (builder);
}

static void
add_examples (JsonBuilder     *builder,
              const SanMethod *method)
{
  g_autoptr(GPtrArray) examples = san_examples_load (method->id);

  json_builder_set_member_name (builder, "examples");
  json_builder_begin_array (builder);
  for (guint i = 0; i < examples->len; i++)
    {
      const SanExample *example = g_ptr_array_index (examples, i);

      json_builder_begin_object (builder);
      add_string (builder, "name", example->name);
      add_string (builder, "title", example->title);
      add_string (builder, "source", example->source);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

char *
san_describe_json (const SanMethod *method)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "id", method->id);
  add_string (builder, "section", method->section);
  add_string (builder, "title", translate (method->title));
  add_string (builder, "summary", translate (method->summary));
  add_forms (builder, &method->inputs);
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (const SanField *field = method->inputs.fields; field->id != NULL; field++)
    add_field (builder, field);
  json_builder_end_array (builder);
  add_examples (builder, method);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return san_json_write (root);
}

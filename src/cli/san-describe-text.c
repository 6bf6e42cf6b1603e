/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/san-describe.h"

#include <glib/gi18n.h>

#include "methods/san-example.h"
#include "methods/san-registry.h"
#include "render/san-text-table.h"

#define COLUMNS 80
#define INDENT "  "
#define HINT_INDENT 6

static void
append_indented (GString    *out,
                 guint       indent,
                 const char *text)
{
  for (guint i = 0; i < indent; i++)
    g_string_append_c (out, ' ');
  san_text_append_words (out, text, indent, indent, COLUMNS);
  g_string_append_c (out, '\n');
}

static void
append_forms (GString           *out,
              const SanFieldSet *set)
{
  if (san_field_set_n_forms (set) == 0)
    return;

  g_string_append_printf (out, "\n%s\n",
                          _("Ways to give the data; the first whose field is there is used:"));
  for (guint i = 0; i < san_field_set_n_forms (set); i++)
    g_string_append_printf (out, INDENT "%u. %s (%s)\n", i + 1, _(set->forms[i].label),
                            set->forms[i].lead);
}

static void
append_choices (GString        *out,
                const SanField *field)
{
  for (const SanChoice *choice = field->choices; choice != NULL && choice->id != NULL; choice++)
    {
      g_autofree char *line = g_strdup_printf ("%s – %s", choice->id, _(choice->label));

      append_indented (out, HINT_INDENT, line);
    }
}

static void
append_field (GString        *out,
              const SanField *field)
{
  g_autofree char *type = san_describe_type (field);
  g_auto(GStrv) codes = san_describe_errors (field);
  g_autofree char *joined = g_strjoinv (", ", codes);

  g_string_append_printf (out, INDENT "%s: %s", field->id, type);
  if (field->fallback != NULL)
    g_string_append_printf (out, _(", default %s"), field->fallback);
  else if ((field->flags & SAN_FIELD_OPTIONAL) != 0)
    g_string_append (out, _(", optional"));
  if (field->form > 0)
    g_string_append_printf (out, _(", way %u"), field->form);
  g_string_append_c (out, '\n');

  append_indented (out, HINT_INDENT, _(field->label));
  if (field->hint != NULL)
    append_indented (out, HINT_INDENT, _(field->hint));
  append_choices (out, field);
  if (*joined != '\0')
    {
      /* Translators: codes of errors follow */
      g_autofree char *line = g_strdup_printf (_("Refusals: %s"), joined);

      append_indented (out, HINT_INDENT, line);
    }
}

static void
append_examples (GString         *out,
                 const SanMethod *method)
{
  g_autoptr(GPtrArray) examples = san_examples_load (method->id);

  if (examples->len > 0)
    g_string_append_printf (out, "\n%s\n", _("Worked examples:"));
  for (guint i = 0; i < examples->len; i++)
    {
      const SanExample *example = g_ptr_array_index (examples, i);

      g_string_append_printf (out, INDENT "%s – %s\n", example->name, example->title);
      if (example->source != NULL)
        append_indented (out, HINT_INDENT, example->source);
    }
}

char *
san_describe_text (const SanMethod *method)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s (%s)\n", _(method->title), method->id);
  g_string_append_printf (out, "%s %s\n\n", method->section,
                          san_registry_section_name (method->section));
  append_indented (out, 0, _(method->summary));
  append_forms (out, &method->inputs);

  g_string_append_printf (out, "\n%s\n", _("Fields:"));
  for (const SanField *field = method->inputs.fields; field->id != NULL; field++)
    append_field (out, field);
  append_examples (out, method);
  return g_string_free (out, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/san-report-given.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

/* The contract's field with the names of the groups; every other list of texts names the rows. */
#define GROUPS "groups"
#define SOURCE "source"
/* A sample longer than this fills a page as a table and two lines as a row of numbers. */
#define LONG_SAMPLE 12

static void
given_free (gpointer data)
{
  SanGiven *given = data;

  g_free (given->label);
  g_free (given->text);
  g_clear_pointer (&given->formula, san_formula_unref);
  g_free (given);
}

static gboolean
is_present (JsonObject *input,
            const char *id)
{
  return json_object_has_member (input, id) && !json_object_get_null_member (input, id);
}

/* Number of the form in use: the first whose lead is there; 0 where there is one form only. */
static guint
form_in_use (const SanFieldSet *set,
             JsonObject        *input)
{
  for (guint i = 0; i < san_field_set_n_forms (set); i++)
    if (is_present (input, set->forms[i].lead))
      return i + 1;
  return san_field_set_n_forms (set) > 0 ? 1 : 0;
}

static gboolean
is_number (JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

static double
number_of (JsonNode *node)
{
  return is_number (node) ? json_node_get_double (node) : NAN;
}

/* An empty text is as good as none. */
static const char *
text_of (JsonNode *node)
{
  gboolean holds_text =
    JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
  const char *text = holds_text ? json_node_get_string (node) : NULL;

  return text != NULL && *text != '\0' ? text : NULL;
}

static guint
column_length (JsonArray *column)
{
  return column != NULL ? json_array_get_length (column) : 0;
}

static JsonArray *
array_of (JsonObject *input,
          const char *id)
{
  JsonNode *node = json_object_get_member (input, id);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* The name given to a group. */
static const char *
given_name (JsonArray *names,
            guint      position)
{
  return position < column_length (names)
    ? text_of (json_array_get_element (names, position)) : NULL;
}

/* Name of a group: the one given, else its number. */
static char *
group_name (JsonArray *names,
            guint      position)
{
  const char *name = given_name (names, position);

  return name != NULL ? g_strdup (name) : g_strdup_printf (_("Group %u"), position + 1);
}

/* Whether the field is a column of numbers in this input. */
static gboolean
is_column (const SanField *field,
           guint           form,
           JsonObject     *input)
{
  gboolean holds_many = field->shape != SAN_SHAPE_SCALAR || (field->flags & SAN_FIELD_OR_LIST) != 0;

  return holds_many && (field->flags & SAN_FIELD_LOOK) == 0 && field->type != SAN_FIELD_TEXT
    && (field->form == 0 || field->form == form) && array_of (input, field->id) != NULL;
}

/* --- single values --- */

/* Where the numbers come from is told under the charts, and is no number to calculate with; what
 * a chart looks like is seen. */
static gboolean
is_single_value (const SanField *field,
                 guint           form)
{
  return field->shape == SAN_SHAPE_SCALAR && (field->flags & SAN_FIELD_LOOK) == 0
         && (field->form == 0 || field->form == form)
         && strcmp (field->id, SOURCE) != 0;
}

/* The value of a field: what was given, else its default. */
static JsonNode *
dup_value (const SanField *field,
           JsonObject     *input)
{
  if (is_present (input, field->id))
    return json_node_copy (json_object_get_member (input, field->id));
  if (field->fallback == NULL || (field->flags & SAN_FIELD_ADVANCED) != 0)
    return NULL;
  return json_from_string (field->fallback, NULL);
}

static char *
choice_text (const SanField *field,
             const char     *id)
{
  for (const SanChoice *choice = field->choices; id != NULL && choice->id != NULL; choice++)
    if (strcmp (choice->id, id) == 0)
      return g_strdup (_(choice->label));
  return NULL;
}

/* Words for everything that is no number; %NULL for a number. A choice may be one of the groups. */
static char *
words_of (const SanField *field,
          JsonNode       *value,
          JsonArray      *groups)
{
  if (field->type == SAN_FIELD_CHOICE && is_number (value) && number_of (value) >= 1)
    return group_name (groups, (guint) number_of (value) - 1);
  if (field->type == SAN_FIELD_CHOICE)
    return choice_text (field, text_of (value));
  if (field->type == SAN_FIELD_FLAG)
    return g_strdup (json_node_get_boolean (value) ? _("yes") : _("no"));
  return g_strdup (text_of (value));
}

static SanFormula *
number_formula (const SanField    *field,
                double             value,
                const SanNotation *notation)
{
  const char *unit = field->unit != NULL ? _(field->unit) : NULL;
  g_autofree char *text = san_notation_format_unit (notation, value, SAN_QUANTITY_GIVEN, unit);
  g_autofree char *words = san_formula_quote_words (text);
  g_autofree char *line = NULL;

  if (field->symbol == NULL)
    return san_formula_new (words);
  line = g_strdup_printf ("%s = %s", field->symbol, words);
  return san_formula_new (line);
}

static void
add_single_values (GPtrArray         *list,
                   const SanFieldSet *set,
                   JsonObject        *input,
                   const SanNotation *notation)
{
  guint form = form_in_use (set, input);

  for (const SanField *field = set->fields; field->id != NULL; field++)
    {
      g_autoptr(JsonNode) value = NULL;
      g_autofree char *words = NULL;
      SanGiven *given;

      if (!is_single_value (field, form))
        continue;
      value = dup_value (field, input);
      if (value == NULL)
        continue;
      words = words_of (field, value, array_of (input, GROUPS));
      if (words == NULL && !is_number (value))
        continue;

      given = g_new0 (SanGiven, 1);
      given->label = g_strdup (_(field->label));
      if (words != NULL)
        given->text = g_steal_pointer (&words);
      else
        given->formula = number_formula (field, number_of (value), notation);
      g_ptr_array_add (list, given);
    }
}

/* --- lists and matrices --- */

/* Element @position as an array, for the groups of a matrix. */
static JsonArray *
group_of (JsonArray *matrix,
          guint      position)
{
  JsonNode *node = json_array_get_element (matrix, position);

  return JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static char *
column_heading (const SanField *field)
{
  if (field->unit == NULL)
    return g_strdup (_(field->label));
  return g_strdup_printf ("%s, %s", _(field->label), _(field->unit));
}

static void
add_number_column (SanTable       *table,
                   const SanField *field,
                   JsonArray      *column,
                   const char     *group)
{
  guint n = column_length (column);
  g_autofree double *values = g_new (double, MAX (n, 1));
  g_autofree char *heading = column_heading (field);

  for (guint i = 0; i < n; i++)
    values[i] = number_of (json_array_get_element (column, i));
  san_table_add_numbers (table, heading, values, n, SAN_QUANTITY_GIVEN);
  if (field->symbol != NULL)
    san_table_set_symbol (table, field->symbol);
  if (group != NULL)
    san_table_set_group (table, group);
}

/* Lists first, then field by field within each group, as in the form. The only group needs no name
 * to be told from others. */
static void
add_columns (SanTable          *table,
             const SanFieldSet *set,
             guint              form,
             JsonObject        *input)
{
  JsonArray *names = array_of (input, GROUPS);
  guint n_groups = 0;

  for (const SanField *field = set->fields; field->id != NULL; field++)
    if (is_column (field, form, input))
      {
        if (field->shape == SAN_SHAPE_MATRIX)
          n_groups = MAX (n_groups, column_length (array_of (input, field->id)));
        else
          add_number_column (table, field, array_of (input, field->id), NULL);
      }

  for (guint group = 0; group < n_groups; group++)
    for (const SanField *field = set->fields; field->id != NULL; field++)
      if (is_column (field, form, input) && field->shape == SAN_SHAPE_MATRIX
          && group < column_length (array_of (input, field->id)))
        {
          g_autofree char *name = n_groups > 1 || given_name (names, group) != NULL
            ? group_name (names, group) : NULL;

          add_number_column (table, field, group_of (array_of (input, field->id), group), name);
        }
}

/* Rows of the longest column. */
static guint
count_rows (const SanFieldSet *set,
            guint              form,
            JsonObject        *input)
{
  guint n_rows = 0;

  for (const SanField *field = set->fields; field->id != NULL; field++)
    if (is_column (field, form, input))
      {
        JsonArray *array = array_of (input, field->id);

        if (field->shape != SAN_SHAPE_MATRIX)
          n_rows = MAX (n_rows, column_length (array));
        for (guint i = 0; field->shape == SAN_SHAPE_MATRIX && i < column_length (array); i++)
          n_rows = MAX (n_rows, column_length (group_of (array, i)));
      }
  return n_rows;
}

static const SanField *
find_row_names (const SanFieldSet *set)
{
  for (const SanField *field = set->fields; field->id != NULL; field++)
    if (field->type == SAN_FIELD_TEXT && field->shape == SAN_SHAPE_LIST
        && strcmp (field->id, GROUPS) != 0)
      return field;
  return NULL;
}

/* Names of the rows: those given, those of the field, or numbers. */
static void
add_names (SanTable          *table,
           const SanFieldSet *set,
           guint              form,
           JsonObject        *input,
           guint              n_rows)
{
  const SanField *labels = find_row_names (set);
  JsonArray *given = labels != NULL ? array_of (input, labels->id) : NULL;
  const char * const *fixed = NULL;
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (const SanField *field = set->fields; field->id != NULL; field++)
    if (fixed == NULL && is_column (field, form, input))
      fixed = field->row_labels;

  for (guint i = 0; i < n_rows; i++)
    {
      const char *name = i < column_length (given)
        ? text_of (json_array_get_element (given, i)) : NULL;

      if (name == NULL && fixed != NULL && i < g_strv_length ((char **) fixed))
        name = _(fixed[i]);
      g_ptr_array_add (names, name != NULL ? g_strdup (name) : g_strdup_printf ("%u", i + 1));
    }
  san_table_add_labels (table, given != NULL ? _(labels->label) : _("No."),
                        (const char * const *) names->pdata, n_rows);
}

/* Whether all columns are long samples whose rows have no names and don't belong together. */
static gboolean
are_samples (const SanFieldSet *set,
             guint              form,
             JsonObject        *input)
{
  const SanField *names = find_row_names (set);
  guint n_columns = 0;
  gboolean independent = TRUE;

  if (count_rows (set, form, input) <= LONG_SAMPLE)
    return FALSE;
  if (names != NULL && array_of (input, names->id) != NULL)
    return FALSE;
  for (const SanField *field = set->fields; field->id != NULL; field++)
    if (is_column (field, form, input))
      {
        if (field->shape != SAN_SHAPE_LIST || field->row_labels != NULL)
          return FALSE;
        independent = independent && (field->flags & SAN_FIELD_INDEPENDENT) != 0;
        n_columns++;
      }
  return independent || n_columns == 1;
}

/* "120; 115; 132" */
static char *
sample_text (JsonArray         *column,
             const SanNotation *notation)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < column_length (column); i++)
    {
      double value = number_of (json_array_get_element (column, i));
      g_autofree char *number = san_notation_format (notation, value, SAN_QUANTITY_GIVEN);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", number);
    }
  return g_string_free (text, FALSE);
}

GPtrArray *
san_given_list (const SanFieldSet *set,
                JsonObject        *input,
                const SanNotation *notation)
{
  guint form = form_in_use (set, input);
  GPtrArray *list = g_ptr_array_new_with_free_func (given_free);

  add_single_values (list, set, input, notation);
  if (!are_samples (set, form, input))
    return list;

  for (const SanField *field = set->fields; field->id != NULL; field++)
    if (is_column (field, form, input))
      {
        SanGiven *given = g_new0 (SanGiven, 1);

        given->label = column_heading (field);
        given->text = sample_text (array_of (input, field->id), notation);
        g_ptr_array_add (list, given);
      }
  return list;
}

SanTable *
san_given_table (const SanFieldSet *set,
                 JsonObject        *input,
                 const SanNotation *notation)
{
  guint form = form_in_use (set, input);
  guint n_rows = count_rows (set, form, input);
  SanTable *table;

  if (n_rows == 0 || are_samples (set, form, input))
    return NULL;

  table = san_table_new (notation, _("Input data"));
  add_names (table, set, form, input, n_rows);
  add_columns (table, set, form, input);
  return table;
}

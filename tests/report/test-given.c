/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/san-report-given.h"

#include "model/san-json.h"

static const SanChoice choices[] = { { "sum", "Sum of both" }, { "mean", "Mean" }, { NULL, NULL } };
static const char * const months[] = { "January", "February", NULL };

static const SanField fields[] = {
  { .id = "subject", .label = "Subject", .type = SAN_FIELD_TEXT, .flags = SAN_FIELD_OPTIONAL },
  { .id = "events", .label = "Events", .symbol = "n", .unit = "cases", .type = SAN_FIELD_COUNT },
  { .id = "base", .label = "Base", .type = SAN_FIELD_NUMBER, .flags = SAN_FIELD_OPTIONAL,
    .fallback = "1000" },
  { .id = "confidence", .label = "Confidence", .type = SAN_FIELD_NUMBER,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_ADVANCED, .fallback = "0.95" },
  { .id = "standard", .label = "Standard", .type = SAN_FIELD_CHOICE, .choices = choices,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_OR_COUNT | SAN_FIELD_OR_LIST },
  { .id = "exact", .label = "Exact", .type = SAN_FIELD_FLAG, .flags = SAN_FIELD_OPTIONAL },
  { .id = "labels", .label = "Ages", .type = SAN_FIELD_TEXT, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_OPTIONAL },
  { .id = "groups", .label = "Plants", .type = SAN_FIELD_TEXT, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_OPTIONAL },
  { .id = "values", .label = "Values", .symbol = "V", .type = SAN_FIELD_NUMBER,
    .shape = SAN_SHAPE_LIST, .form = 1 },
  { .id = "births", .label = "Births", .type = SAN_FIELD_COUNT, .shape = SAN_SHAPE_LIST,
    .row_labels = months, .fixed_length = 2, .form = 2 },
  { .id = "sizes", .label = "Workers", .type = SAN_FIELD_COUNT, .shape = SAN_SHAPE_MATRIX,
    .form = 3 },
  { .id = "cases", .label = "Cases", .type = SAN_FIELD_COUNT, .shape = SAN_SHAPE_MATRIX,
    .form = 3 },
  { 0 }
};

static const SanForm forms[] = {
  { "Values", "values" }, { "Births", "births" }, { "Plants", "sizes" }, { NULL, NULL }
};

static const SanFieldSet set = { fields, forms };
static const SanNotation notation = { FALSE, 0 };

typedef struct
{
  const char *name;
  const char *input;
  const char *list;    /* "label: text or markup", a line each */
  const char *table;   /* rows of cells parted by "|"; the head first, groups before a colon */
} Case;

static const Case cases[] = {
  { "scalars", "{\"subject\": \"Measles\", \"events\": 12500, \"exact\": true, \"standard\": \"mean\"}",
    "Subject: Measles\n"
    "Events: n = \\text{12\302\240500\302\240cases}\n"
    "Base: \\text{1000}\n"
    "Standard: Mean\n"
    "Exact: yes\n", NULL },
  { "advanced-when-given", "{\"events\": 5, \"base\": null, \"confidence\": 0.99, \"standard\": 2}",
    "Events: n = \\text{5\302\240cases}\n"
    "Base: \\text{1000}\n"
    "Confidence: \\text{0.99}\n"
    "Standard: Group 2\n", NULL },
  { "choice-of-a-group", "{\"standard\": 1, \"groups\": [\"Hospital A\", \"Hospital B\"]}",
    "Base: \\text{1000}\n"
    "Standard: Hospital A\n", NULL },
  { "long-sample", "{\"values\": [1, 2.5, -3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]}",
    "Base: \\text{1000}\n"
    "Values: 1; 2.5; \342\210\2223; 4; 5; 6; 7; 8; 9; 10; 11; 12; 13\n", NULL },
  { "list", "{\"values\": [1, 2.5, -3]}", "Base: \\text{1000}\n",
    "No.|Values\n1|1.0\n2|2.5\n3|\342\210\2223.0\n" },
  { "row-labels", "{\"births\": [7, 9]}", "Base: \\text{1000}\n",
    "No.|Births\nJanuary|7\nFebruary|9\n" },
  { "labels-and-gaps", "{\"values\": [1, null], \"labels\": [\"young\"]}", "Base: \\text{1000}\n",
    "Ages|Values\nyoung|1\n2|–\n" },
  { "groups", "{\"sizes\": [[1, 2], [3, 4]], \"cases\": [[5, 6], [7, 8]], \"groups\": [\"First\"]}",
    "Base: \\text{1000}\n",
    "No.|First:Workers|First:Cases|Group 2:Workers|Group 2:Cases\n1|1|5|3|7\n2|2|6|4|8\n" },
  { "one-group", "{\"sizes\": [[1, 2]], \"cases\": [[5, 6]]}", "Base: \\text{1000}\n",
    "No.|Workers|Cases\n1|1|5\n2|2|6\n" },
  { "one-group-named", "{\"sizes\": [[1, 2]], \"groups\": [\"2024\"]}", "Base: \\text{1000}\n",
    "No.|2024:Workers\n1|1\n2|2\n" },
  { "one-group-name-empty", "{\"subject\": \"\", \"sizes\": [[1, 2]], \"groups\": [\"\"]}",
    "Base: \\text{1000}\n", "No.|Workers\n1|1\n2|2\n" },
  { "own-standard", "{\"births\": [7, 9], \"standard\": [10, 20]}", "Base: \\text{1000}\n",
    "No.|Standard|Births\nJanuary|10|7\nFebruary|20|9\n" },
  { "wrong-types", "{\"events\": [1], \"values\": 5, \"sizes\": [1, \"x\"], \"subject\": {}}",
    "Base: \\text{1000}\n", NULL },
};

static char *
list_text (const GPtrArray *list)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const SanGiven *given = g_ptr_array_index (list, i);
      g_autofree char *markup = given->formula != NULL ? san_formula_to_markup (given->formula) : NULL;

      g_string_append_printf (out, "%s: %s\n", given->label, markup != NULL ? markup : given->text);
    }
  return g_string_free (out, FALSE);
}

static char *
table_text (const SanTable *table)
{
  GString *out = g_string_new (NULL);
  guint n_columns = san_table_get_n_columns (table);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *group = san_table_get_group (table, i);

      g_string_append_printf (out, "%s%s%s%s", i > 0 ? "|" : "", group != NULL ? group : "",
                              group != NULL ? ":" : "", san_table_get_heading (table, i));
    }
  g_string_append_c (out, '\n');
  for (guint row = 0; row < san_table_get_n_rows (table); row++)
    for (guint i = 0; i < n_columns; i++)
      g_string_append_printf (out, "%s%s", san_table_get_cell (table, i, row),
                              i + 1 < n_columns ? "|" : "\n");
  return g_string_free (out, FALSE);
}

static void
test_given (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = san_json_parse (c->input, -1, &error);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(SanTable) table = NULL;
  g_autofree char *list_got = NULL;
  g_autofree char *table_got = NULL;

  g_assert_no_error (error);
  list = san_given_list (&set, json_node_get_object (node), &notation);
  table = san_given_table (&set, json_node_get_object (node), &notation);
  list_got = list_text (list);
  table_got = table != NULL ? table_text (table) : NULL;
  g_assert_cmpstr (list_got, ==, c->list);
  g_assert_cmpstr (table_got, ==, c->table);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/given/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_given);
    }
  return g_test_run ();
}

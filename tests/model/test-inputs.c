/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "config.h"
#include <glib/gi18n.h>

#include "model/san-inputs.h"
#include "model/san-json.h"

static const SanChoice kinds[] = { { "interval", "Interval" }, { "moment", "Moment" }, { NULL } };

static const SanField fields[] = {
  { .id = "x", .label = "X", .type = SAN_FIELD_NUMBER },
  { .id = "count", .label = "Count", .type = SAN_FIELD_COUNT, .flags = SAN_FIELD_OPTIONAL },
  { .id = "positive", .label = "Positive", .type = SAN_FIELD_NUMBER,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_POSITIVE, .zero_code = SAN_ERROR_ZERO_DENOMINATOR },
  { .id = "plain", .label = "Plain", .type = SAN_FIELD_NUMBER, .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_POSITIVE },
  { .id = "month", .label = "Month", .type = SAN_FIELD_COUNT, .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_BOUNDED,
    .min = 28, .max = 31 },
  SAN_FIELD_CONFIDENCE,
  { .id = "kind", .label = "Kind", .type = SAN_FIELD_CHOICE,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_OR_COUNT | SAN_FIELD_OR_LIST, .choices = kinds,
    .fallback = "\"interval\"" },
  { .id = "flag", .label = "Flag", .type = SAN_FIELD_FLAG, .flags = SAN_FIELD_OPTIONAL },
  { .id = "list", .label = "List", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_NON_NEGATIVE, .min_length = 2 },
  { .id = "three", .label = "Three", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_NULLABLE, .fixed_length = 3 },
  { .id = "matrix", .label = "Matrix", .type = SAN_FIELD_COUNT, .shape = SAN_SHAPE_MATRIX,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_RECTANGULAR, .min_length = 2 },
  SAN_FIELD_LABELS ("Row"),
  SAN_FIELD_SUBJECT,
  { 0 }
};

static const SanFieldSet set = { fields, NULL };

typedef struct
{
  const char *json;
  const char *field;
  int         code;
  int         row;
  int         column;
} RefusedCase;

/* Codes: contract, section 1.1 */
static const RefusedCase refused[] = {
  { "{}", "x", SAN_ERROR_MISSING, -1, -1 },
  { "{\"x\":null}", "x", SAN_ERROR_MISSING, -1, -1 },
  { "{\"x\":\"1\"}", "x", SAN_ERROR_NOT_A_NUMBER, -1, -1 },
  { "{\"x\":true}", "x", SAN_ERROR_NOT_A_NUMBER, -1, -1 },
  { "{\"x\":[1]}", "x", SAN_ERROR_NOT_A_NUMBER, -1, -1 },
  { "{\"x\":1e999}", "x", SAN_ERROR_NOT_FINITE, -1, -1 },
  { "{\"x\":1,\"count\":-1}", "count", SAN_ERROR_NEGATIVE, -1, -1 },
  { "{\"x\":1,\"count\":-1.5}", "count", SAN_ERROR_NEGATIVE, -1, -1 },
  { "{\"x\":1,\"count\":1.5}", "count", SAN_ERROR_NOT_INTEGER, -1, -1 },
  { "{\"x\":1,\"count\":9007199254740994}", "count", SAN_ERROR_OUT_OF_RANGE, -1, -1 },
  { "{\"x\":1,\"positive\":0}", "positive", SAN_ERROR_ZERO_DENOMINATOR, -1, -1 },
  { "{\"x\":1,\"positive\":-2}", "positive", SAN_ERROR_NEGATIVE, -1, -1 },
  { "{\"x\":1,\"plain\":0}", "plain", SAN_ERROR_OUT_OF_RANGE, -1, -1 },
  { "{\"x\":1,\"month\":27}", "month", SAN_ERROR_OUT_OF_RANGE, -1, -1 },
  { "{\"x\":1,\"month\":28.5}", "month", SAN_ERROR_NOT_INTEGER, -1, -1 },
  { "{\"x\":1,\"confidence\":95}", "confidence", SAN_ERROR_OUT_OF_RANGE, -1, -1 },
  { "{\"x\":1,\"confidence\":1}", "confidence", SAN_ERROR_OUT_OF_RANGE, -1, -1 },
  { "{\"x\":1,\"confidence\":-1}", "confidence", SAN_ERROR_OUT_OF_RANGE, -1, -1 },
  { "{\"x\":1,\"kind\":\"other\"}", "kind", SAN_ERROR_OUT_OF_RANGE, -1, -1 },
  { "{\"x\":1,\"kind\":1.5}", "kind", SAN_ERROR_NOT_INTEGER, -1, -1 },
  { "{\"x\":1,\"kind\":[1,-1]}", "kind", SAN_ERROR_NEGATIVE, 1, -1 },
  { "{\"x\":1,\"kind\":{}}", "kind", SAN_ERROR_OUT_OF_RANGE, -1, -1 },
  { "{\"x\":1,\"flag\":1}", "flag", SAN_ERROR_OUT_OF_RANGE, -1, -1 },
  { "{\"x\":1,\"list\":5}", "list", SAN_ERROR_NOT_AN_ARRAY, -1, -1 },
  { "{\"x\":1,\"list\":[]}", "list", SAN_ERROR_TOO_FEW_VALUES, -1, -1 },
  { "{\"x\":1,\"list\":[1]}", "list", SAN_ERROR_TOO_FEW_VALUES, -1, -1 },
  { "{\"x\":1,\"list\":[1,null]}", "list", SAN_ERROR_MISSING, 1, -1 },
  { "{\"x\":1,\"list\":[1,\"a\",3]}", "list", SAN_ERROR_NOT_A_NUMBER, 1, -1 },
  { "{\"x\":1,\"list\":[1,-1]}", "list", SAN_ERROR_NEGATIVE, 1, -1 },
  { "{\"x\":1,\"three\":[1,2]}", "three", SAN_ERROR_UNEQUAL_LENGTHS, -1, -1 },
  { "{\"x\":1,\"matrix\":[1,2]}", "matrix", SAN_ERROR_NOT_AN_ARRAY, 0, -1 },
  { "{\"x\":1,\"matrix\":[[1,2]]}", "matrix", SAN_ERROR_TOO_FEW_VALUES, -1, -1 },
  { "{\"x\":1,\"matrix\":[[],[]]}", "matrix", SAN_ERROR_TOO_FEW_VALUES, -1, -1 },
  { "{\"x\":1,\"matrix\":[[1,2],[3]]}", "matrix", SAN_ERROR_UNEQUAL_LENGTHS, 1, -1 },
  { "{\"x\":1,\"matrix\":[[1,2],[3,0.5]]}", "matrix", SAN_ERROR_NOT_INTEGER, 1, 1 },
};

static SanInputs *
read_inputs (const SanFieldSet *fields_set,
             const char        *json,
             GError           **error)
{
  g_autoptr(JsonNode) node = san_json_parse (json, -1, NULL);

  g_assert_nonnull (node);
  return san_inputs_new (fields_set, json_node_get_object (node), error);
}

static void
test_refused (gconstpointer data)
{
  const RefusedCase *c = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(SanInputs) inputs = read_inputs (&set, c->json, &error);
  g_autofree char *sentence = NULL;

  g_assert_null (inputs);
  g_assert_error (error, SAN_ERROR, c->code);
  g_assert_cmpstr (san_error_get_field (error), ==, c->field);
  g_assert_cmpint (san_error_get_row (error), ==, c->row);
  g_assert_cmpint (san_error_get_column (error), ==, c->column);

  sentence = san_field_set_explain (&set, error);
  g_assert_true (g_str_has_prefix (sentence, "“"));
  g_assert_false (g_str_has_suffix (sentence, san_error_code_name (c->code)));
}

static void
test_accepted (void)
{
  g_autoptr(SanInputs) inputs =
    read_inputs (&set, "{\"x\":-3.5,\"count\":5.0,\"kind\":2,\"flag\":true,\"list\":[0,1e3],\"three\":[null,2,null],"
                       "\"matrix\":[[1,2,3],[4,5,6]],\"labels\":[\"a\",7],\"other\":{}}", NULL);
  g_auto(GStrv) names = NULL;
  SanMatrix matrix;

  g_assert_nonnull (inputs);
  g_assert_cmpfloat (san_inputs_get_number (inputs, "x"), ==, -3.5);
  g_assert_cmpuint (san_inputs_get_count (inputs, "count"), ==, 5);
  g_assert_null (san_inputs_get_choice (inputs, "kind"));
  g_assert_cmpuint (san_inputs_get_count (inputs, "kind"), ==, 2);
  g_assert_true (san_inputs_get_flag (inputs, "flag"));
  g_assert_cmpuint (san_inputs_get_list (inputs, "list").n, ==, 2);
  g_assert_true (isnan (san_inputs_get_list (inputs, "three").values[2]));
  matrix = san_inputs_get_matrix (inputs, "matrix");
  g_assert_cmpuint (matrix.rows, ==, 2);
  g_assert_cmpuint (matrix.columns, ==, 3);
  g_assert_cmpfloat (matrix.values[1 * 3 + 2], ==, 6);
  names = san_inputs_dup_names (inputs, "labels", 3, "Row %u");
  g_assert_cmpstr (names[0], ==, "a");
  g_assert_cmpstr (names[1], ==, "7");
  g_assert_cmpstr (names[2], ==, "Row 3");
}

static void
test_defaults (void)
{
  g_autoptr(SanInputs) inputs = read_inputs (&set, "{\"x\":1}", NULL);

  g_assert_nonnull (inputs);
  g_assert_cmpstr (san_inputs_get_choice (inputs, "kind"), ==, "interval");
  g_assert_cmpfloat (san_inputs_get_number (inputs, "confidence"), ==, 0.95);
  g_assert_false (san_inputs_has (inputs, "confidence"));
  g_assert_true (san_inputs_has (inputs, "x"));
  g_assert_true (isnan (san_inputs_get_number (inputs, "plain")));
  g_assert_cmpuint (san_inputs_get_list (inputs, "list").n, ==, 0);
  g_assert_null (san_inputs_get_text (inputs, "subject"));
}

/* A field of two forms stands twice and is read in the form in use only. */
static void
test_forms (void)
{
  static const SanForm forms[] = { { "Values", "values" }, { "Variants", "variants" }, { NULL } };
  static const SanField form_fields[] = {
    { .id = "values", .label = "Values", .shape = SAN_SHAPE_LIST, .form = 1 },
    { .id = "variants", .label = "Variants", .shape = SAN_SHAPE_LIST, .form = 2 },
    { .id = "frequencies", .label = "Frequencies", .type = SAN_FIELD_COUNT, .shape = SAN_SHAPE_LIST, .form = 2 },
    { 0 }
  };
  const SanFieldSet form_set = { form_fields, forms };
  g_autoptr(GError) error = NULL;
  g_autoptr(SanInputs) second = read_inputs (&form_set, "{\"variants\":[1,2],\"frequencies\":[3,4]}", NULL);
  g_autoptr(SanInputs) first = read_inputs (&form_set, "{\"values\":[1],\"variants\":\"x\"}", NULL);

  g_assert_cmpuint (san_inputs_get_form (second), ==, 2);
  g_assert_cmpuint (san_inputs_get_list (second, "frequencies").n, ==, 2);
  g_assert_cmpuint (san_inputs_get_form (first), ==, 1);
  g_assert_null (read_inputs (&form_set, "{\"frequencies\":[1]}", &error));
  g_assert_error (error, SAN_ERROR, SAN_ERROR_MISSING);
  g_assert_cmpstr (san_error_get_field (error), ==, "values");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/inputs/refused/%02" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &refused[i], test_refused);
    }
  g_test_add_func ("/inputs/accepted", test_accepted);
  g_test_add_func ("/inputs/defaults", test_defaults);
  g_test_add_func ("/inputs/forms", test_forms);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draft-helpers.h"
#include "model/san-inputs.h"
#include "model/san-json.h"
#include "model/san-language.h"

/* --- the contract's inputs, there and back --- */

static JsonNode *
load_inputs (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("SAN_TEST_SRCDIR"), "tests", "model",
                                             "draft-inputs.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  JsonNode *node;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  node = san_json_parse (text, -1, &error);
  g_assert_no_error (error);
  return node;
}

/* `output` stands where the form cannot hold the input as it is: a column of its own length among
 * others, or a number in quotes. */
static void
check_round_trip (const char *method,
                  JsonObject *c)
{
  const char *expected = json_object_has_member (c, "output") ? "output" : "input";
  g_autoptr(SanDraft) draft = new_draft (method);
  g_autoptr(SanDraft) reopened = new_draft (method);
  g_autoptr(JsonObject) output = NULL;
  g_autoptr(JsonObject) reopened_output = NULL;
  g_autoptr(JsonNode) saved = NULL;
  g_autoptr(GError) error = NULL;

  g_test_message ("%s: %s", method, json_object_get_string_member (c, "id"));
  san_draft_fill (draft, json_object_get_object_member (c, "input"));
  output = san_draft_to_input (draft);
  assert_object (output, json_object_get_object_member (c, expected));

  saved = san_draft_save (draft);
  g_assert_true (san_draft_load (reopened, saved, &error));
  g_assert_no_error (error);
  reopened_output = san_draft_to_input (reopened);
  assert_object (reopened_output, output);
  g_assert_false (san_draft_can_undo (reopened));
}

static void
test_round_trip (void)
{
  g_autoptr(JsonNode) inputs = load_inputs ();
  JsonObjectIter iter;
  const char *method;
  JsonNode *cases;
  guint n_cases = 0;

  json_object_iter_init_ordered (&iter, json_node_get_object (inputs));
  while (json_object_iter_next_ordered (&iter, &method, &cases))
    {
      JsonArray *array = json_node_get_array (cases);

      for (guint i = 0; i < json_array_get_length (array); i++, n_cases++)
        check_round_trip (method, json_array_get_object_element (array, i));
    }
  g_assert_cmpuint (n_cases, >=, 150);
}

/* A form filled in Russian shows the decimal comma, and means the same numbers. */
static void
test_fill_in_russian (void)
{
  g_autoptr(SanDraft) draft = new_draft ("moments");

  san_language_use ("ru");
  fill (draft, "{\"variants\":[39.8,-0.5,1e-7,5],\"frequencies\":[1,2,3,4],\"interval\":0.25}");
  san_language_use ("en");

  g_assert_cmpstr (san_draft_get_cell (draft, 0, 0), ==, "39,8");
  g_assert_cmpstr (san_draft_get_cell (draft, 1, 0), ==, "-0,5");
  g_assert_cmpstr (san_draft_get_cell (draft, 3, 0), ==, "5");
  g_assert_cmpstr (san_draft_get_text (draft, "interval"), ==, "0,25");
  assert_input (draft, "{\"variants\":[39.8,-0.5,1e-7,5],\"frequencies\":[1,2,3,4],"
                       "\"interval\":0.25}");
}

/* --- scalars --- */

static void
test_numbers_as_typed (void)
{
  g_autoptr(SanDraft) draft = new_draft ("moments");

  san_draft_set_cell (draft, 0, 0, "1 234,5");
  san_draft_set_cell (draft, 0, 1, "7 %");
  san_draft_set_cell (draft, 1, 0, "5,6,7");
  san_draft_set_cell (draft, 1, 1, "x");
  san_draft_set_text (draft, "interval", "\342\210\2220,5");
  assert_input (draft, "{\"variants\":[1234.5,\"5,6,7\"],\"frequencies\":[7,\"x\"],\"interval\":-0.5}");

  san_draft_set_text (draft, "interval", "  ");
  san_draft_set_text (draft, "assumed_mean", "two");
  assert_input (draft, "{\"variants\":[1234.5,\"5,6,7\"],\"frequencies\":[7,\"x\"],"
                       "\"assumed_mean\":\"two\"}");
}

static void
test_choices (void)
{
  g_autoptr(SanDraft) draft = new_draft ("standardization-direct");

  fill (draft, "{\"events\":[[1,2],[3,4]],\"population\":[[10,20],[30,40]]}");
  g_assert_cmpuint (san_draft_get_n_columns (draft), ==, 5);

  san_draft_set_text (draft, "standard", "half-sum");
  assert_input (draft, "{\"events\":[[1,2],[3,4]],\"population\":[[10,20],[30,40]],"
                       "\"standard\":\"half-sum\"}");
  san_draft_set_text (draft, "standard", "2");
  assert_input (draft, "{\"events\":[[1,2],[3,4]],\"population\":[[10,20],[30,40]],"
                       "\"standard\":2}");

  san_draft_set_text (draft, "standard", "#list");
  g_assert_cmpuint (san_draft_get_n_columns (draft), ==, 6);
  g_assert_cmpstr (san_draft_get_column (draft, 5)->field->id, ==, "standard");
  san_draft_set_cell (draft, 1, 5, "0,5");
  assert_input (draft, "{\"events\":[[1,2],[3,4]],\"population\":[[10,20],[30,40]],"
                       "\"standard\":[null,0.5]}");

  /* what was typed there isn't lost by trying another choice */
  san_draft_set_text (draft, "standard", "sum");
  san_draft_set_text (draft, "standard", "#list");
  g_assert_cmpstr (san_draft_get_cell (draft, 1, 5), ==, "0,5");
}

static void
test_flags (void)
{
  g_autoptr(SanDraft) draft = new_draft ("flags");

  assert_input (draft, "{}");
  san_draft_set_text (draft, "exact", "true");
  assert_input (draft, "{\"exact\":true}");
  san_draft_set_text (draft, "exact", "false");
  assert_input (draft, "{\"exact\":false}");
  san_draft_set_text (draft, "exact", "perhaps");
  san_draft_set_text (draft, "subject", " Корь ");
  assert_input (draft, "{\"exact\":\"perhaps\",\"subject\":\" Корь \"}");
  fill (draft, "{\"exact\":true,\"subject\":\"12\"}");
  assert_input (draft, "{\"exact\":true,\"subject\":\"12\"}");
}

/* --- forms --- */

static void
test_forms (void)
{
  g_autoptr(SanDraft) draft = new_draft ("variation-series");

  g_assert_cmpuint (san_draft_get_form (draft), ==, 1);
  g_assert_cmpuint (san_draft_get_n_columns (draft), ==, 1);
  san_draft_set_cell (draft, 0, 0, "5");

  san_draft_set_form (draft, 2);
  g_assert_cmpuint (san_draft_get_n_columns (draft), ==, 2);
  assert_input (draft, "{\"variants\":[],\"frequencies\":[]}");
  san_draft_set_cell (draft, 0, 1, "7");
  assert_input (draft, "{\"variants\":[null],\"frequencies\":[7]}");

  /* frequencies belong to two of the forms and go along */
  san_draft_set_form (draft, 3);
  g_assert_cmpuint (san_draft_get_n_columns (draft), ==, 3);
  g_assert_cmpstr (san_draft_get_cell (draft, 0, 2), ==, "7");

  san_draft_set_form (draft, 1);
  assert_input (draft, "{\"values\":[5]}");
  san_draft_undo (draft);
  g_assert_cmpuint (san_draft_get_form (draft), ==, 3);
}

static void
test_scalar_lead (void)
{
  g_autoptr(SanDraft) draft = new_draft ("scalar-forms");

  san_draft_set_text (draft, "events", "5");
  san_draft_set_form (draft, 2);
  assert_input (draft, "{\"rate\":\"\"}");
  san_draft_set_text (draft, "rate", "4");
  assert_input (draft, "{\"rate\":4}");
  san_draft_set_form (draft, 1);
  assert_input (draft, "{\"events\":5}");
}

/* --- errors --- */

static void
check_place (SanDraft   *draft,
             const char *field,
             int         row,
             int         column,
             int         expected_row,
             int         expected_column)
{
  g_autoptr(GError) error = NULL;
  guint grid_row = 77, grid_column = 77;

  san_error_set_at (&error, SAN_ERROR_NOT_A_NUMBER, field, row, column);
  g_assert_cmpint (san_draft_locate (draft, error, &grid_row, &grid_column), ==, expected_row >= 0);
  g_assert_cmpint ((int) grid_row, ==, expected_row >= 0 ? expected_row : 77);
  g_assert_cmpint ((int) grid_column, ==, expected_row >= 0 ? expected_column : 77);
}

static void
test_locate (void)
{
  g_autoptr(SanDraft) draft = new_draft ("standardization-direct");
  g_autoptr(SanDraft) list = new_draft ("structure");

  check_place (draft, "events", 1, 2, 2, 3);
  check_place (draft, "population", 0, 1, 1, 2);
  check_place (draft, "population", 1, -1, 0, 4);
  check_place (draft, "population", -1, -1, 0, 2);
  check_place (draft, "events", 7, 0, -1, -1);
  check_place (draft, "standard", 1, -1, -1, -1);
  san_draft_set_text (draft, "standard", "#list");
  check_place (draft, "standard", 1, -1, 1, 5);
  check_place (draft, "base", -1, -1, -1, -1);
  check_place (draft, NULL, -1, -1, -1, -1);
  check_place (list, "parts", 4, -1, 4, 1);
  check_place (list, "parts", -1, -1, 0, 1);
}

/* --- the file --- */

static const char * const damaged[] = {
  "{\"form\":\"1\"}", "{\"form\":1.5}", "{\"form\":-1}", "{\"form\":0}", "{\"form\":4}", "{\"form\":[]}",
  "{\"form\":99999999999}", "{\"form\":null}",
  "{\"texts\":[]}", "{\"texts\":5}", "{\"texts\":{\"borders\":5}}", "{\"texts\":{\"borders\":null}}",
  "{\"cells\":[]}", "{\"cells\":{\"values\":\"5\"}}", "{\"cells\":{\"values\":[\"5\"]}}",
  "{\"cells\":{\"values\":[[5]]}}", "{\"cells\":{\"values\":[[null]]}}",
  "{\"cells\":{\"values\":[[\"5\"],[\"6\"]]}}",
  "{\"groups\":{}}", "{\"groups\":[5]}", "{\"groups\":\"a\"}",
};

static void
test_load_damaged (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr(SanDraft) draft = new_draft ("variation-series");
      g_autoptr(JsonNode) node = san_json_parse (damaged[i], -1, NULL);
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", damaged[i]);
      fill (draft, "{\"values\":[1,2]}");
      g_assert_nonnull (node);
      g_assert_false (san_draft_load (draft, node, &error));
      g_assert_error (error, SAN_ERROR, SAN_ERROR_BAD_JSON);
      g_assert_nonnull (san_error_get_field (error));
      assert_input (draft, "{\"values\":[1,2]}");
    }
}

static void
test_load_too_large (void)
{
  g_autoptr(SanDraft) draft = new_draft ("standardization-direct");
  g_autoptr(GString) text = g_string_new ("{\"groups\":[\"\"");
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(GError) error = NULL;

  for (int i = 0; i < 100; i++)
    g_string_append (text, ",\"\"");
  g_string_append (text, "]}");
  node = san_json_parse (text->str, -1, NULL);
  g_assert_false (san_draft_load (draft, node, &error));
  g_assert_error (error, SAN_ERROR, SAN_ERROR_BAD_JSON);
  g_assert_cmpuint (san_draft_get_n_groups (draft), ==, 2);
}

static void
test_load_other (void)
{
  g_autoptr(SanDraft) draft = new_draft ("variation-series");
  g_autoptr(JsonNode) node =
    san_json_parse ("{\"form\":2,\"colour\":[],\"texts\":{\"x\":5},\"cells\":{\"y\":1,"
                    "\"variants\":[[\"1,5\",\"\",\"x\"]]}}", -1, NULL);
  g_autoptr(JsonNode) array = json_node_init_array (json_node_alloc (), NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (san_draft_load (draft, node, &error));
  g_assert_no_error (error);
  assert_input (draft, "{\"variants\":[1.5,null,\"x\"],\"frequencies\":[null,null,null]}");
  g_assert_false (san_draft_load (draft, array, &error));
  g_assert_error (error, SAN_ERROR, SAN_ERROR_BAD_JSON);
}

/* Nothing of what was typed is lost on the way through a file, the other forms' columns included. */
static void
test_save_as_typed (void)
{
  g_autoptr(SanDraft) draft = new_draft ("variation-series");
  g_autoptr(SanDraft) other = new_draft ("variation-series");
  g_autoptr(JsonNode) node = NULL;

  san_draft_set_cell (draft, 0, 0, " 39,80 ");
  san_draft_set_form (draft, 3);
  san_draft_set_cell (draft, 1, 2, "5 %");
  san_draft_set_text (draft, "confidence", "0,9x");
  node = san_draft_save (draft);
  g_assert_true (san_draft_load (other, node, NULL));
  g_assert_cmpuint (san_draft_get_form (other), ==, 3);
  g_assert_cmpstr (san_draft_get_cell (other, 1, 2), ==, "5 %");
  g_assert_cmpstr (san_draft_get_text (other, "confidence"), ==, "0,9x");
  san_draft_set_form (other, 1);
  g_assert_cmpstr (san_draft_get_cell (other, 0, 0), ==, " 39,80 ");
}

/* What another answer makes meaningless is not asked and not given, but not lost. */
static void
test_dependent (void)
{
  g_autoptr(SanDraft) draft = new_draft ("dependent");

  san_draft_set_cell (draft, 0, 0, "1");
  san_draft_set_text (draft, "bounds", "10; 15,5;20");
  g_assert_cmpuint (san_draft_get_n_columns (draft), ==, 1);
  assert_input (draft, "{\"values\": [1]}");

  san_draft_set_text (draft, "exact", "true");
  assert_input (draft, "{\"values\": [1]}");

  san_draft_set_text (draft, "look", "own");
  g_assert_cmpuint (san_draft_get_n_columns (draft), ==, 2);
  assert_input (draft, "{\"values\": [1], \"look\": \"own\", \"exact\": true, "
                       "\"bounds\": [10, 15.5, 20]}");

  san_draft_set_text (draft, "exact", "");
  assert_input (draft, "{\"values\": [1], \"look\": \"own\"}");
}

/* A list in one entry: blanks part it where no semicolon does, and what is no number is refused
 * with its place. */
static void
test_in_line (void)
{
  g_autoptr(SanDraft) draft = new_draft ("dependent");
  g_autoptr(JsonObject) input = NULL;
  g_autoptr(SanInputs) inputs = NULL;
  g_autoptr(GError) error = NULL;

  fill (draft, "{\"values\": [1], \"look\": \"own\", \"exact\": true, \"bounds\": [1, 2.5]}");
  g_assert_cmpstr (san_draft_get_text (draft, "bounds"), ==, "1; 2.5");
  san_draft_set_text (draft, "bounds", " 1  2,5 3");
  assert_input (draft, "{\"values\": [1], \"look\": \"own\", \"exact\": true, "
                       "\"bounds\": [1, 2.5, 3]}");

  san_draft_set_text (draft, "bounds", "1; x");
  input = san_draft_to_input (draft);
  inputs = san_inputs_new (san_draft_get_fields (draft), input, &error);
  g_assert_null (inputs);
  g_assert_error (error, SAN_ERROR, SAN_ERROR_NOT_A_NUMBER);
  g_assert_cmpstr (san_error_get_field (error), ==, "bounds");
  g_assert_cmpint (san_error_get_row (error), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  san_language_init ();
  san_language_use ("en");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft-input/round-trip", test_round_trip);
  g_test_add_func ("/draft-input/fill-in-russian", test_fill_in_russian);
  g_test_add_func ("/draft-input/numbers-as-typed", test_numbers_as_typed);
  g_test_add_func ("/draft-input/choices", test_choices);
  g_test_add_func ("/draft-input/flags", test_flags);
  g_test_add_func ("/draft-input/forms", test_forms);
  g_test_add_func ("/draft-input/scalar-lead", test_scalar_lead);
  g_test_add_func ("/draft-input/locate", test_locate);
  g_test_add_func ("/draft-input/load-damaged", test_load_damaged);
  g_test_add_func ("/draft-input/load-too-large", test_load_too_large);
  g_test_add_func ("/draft-input/load-other", test_load_other);
  g_test_add_func ("/draft-input/save-as-typed", test_save_as_typed);
  g_test_add_func ("/draft-input/dependent", test_dependent);
  g_test_add_func ("/draft-input/in-line", test_in_line);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-draft.h"

#include <math.h>
#include <string.h>

#include "model/san-json.h"
#include "test-draft-fields.h"

/* Kinds that none of the contract's sets above has */
static const SanField flags_fields[] = {
  { .id = "subject", .type = SAN_FIELD_TEXT, .flags = SAN_FIELD_OPTIONAL },
  { .id = "exact", .type = SAN_FIELD_FLAG, .flags = SAN_FIELD_OPTIONAL },
  { NULL }
};

static const SanForm scalar_forms[] = { { "counts", "events" }, { "rate", "rate" }, { NULL } };

static const SanField scalar_form_fields[] = {
  { .id = "events", .type = SAN_FIELD_COUNT, .form = 1 },
  { .id = "rate", .type = SAN_FIELD_NUMBER, .form = 2 },
  { NULL }
};

static const SanFieldSet flags_set = { flags_fields, NULL };
static const SanFieldSet scalar_forms_set = { scalar_form_fields, scalar_forms };

static const SanFieldSet *
find_set (const char *method)
{
  for (const MethodFields *fields = method_fields; fields->method != NULL; fields++)
    if (strcmp (fields->method, method) == 0)
      return &fields->set;

  g_assert_not_reached ();
}

static SanDraft *
new_draft (const char *method)
{
  return san_draft_new (find_set (method));
}

/* --- comparing --- */

static gboolean nodes_equal (JsonNode *a,
                             JsonNode *b);

static gboolean
arrays_equal (JsonArray *a,
              JsonArray *b)
{
  guint n = json_array_get_length (a);

  if (json_array_get_length (b) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!nodes_equal (json_array_get_element (a, i), json_array_get_element (b, i)))
      return FALSE;

  return TRUE;
}

static gboolean
objects_equal (JsonObject *a,
               JsonObject *b)
{
  g_autoptr(GList) names = json_object_get_members (a);

  if (json_object_get_size (a) != json_object_get_size (b))
    return FALSE;

  for (GList *l = names; l != NULL; l = l->next)
    if (!json_object_has_member (b, l->data)
        || !nodes_equal (json_object_get_member (a, l->data), json_object_get_member (b, l->data)))
      return FALSE;

  return TRUE;
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_INT64
             || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

/* 5 and 5.0 are the same number, and the order of members means nothing. */
static gboolean
nodes_equal (JsonNode *a,
             JsonNode *b)
{
  if (is_number (a) && is_number (b))
    return json_node_get_double (a) == json_node_get_double (b);

  if (JSON_NODE_HOLDS_ARRAY (a) && JSON_NODE_HOLDS_ARRAY (b))
    return arrays_equal (json_node_get_array (a), json_node_get_array (b));

  if (JSON_NODE_HOLDS_OBJECT (a) && JSON_NODE_HOLDS_OBJECT (b))
    return objects_equal (json_node_get_object (a), json_node_get_object (b));

  return json_node_equal (a, b);
}

static void
assert_object (JsonObject *object,
               JsonObject *expected)
{
  g_autoptr(JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autoptr(JsonNode) expected_node = json_node_init_object (json_node_alloc (), expected);
  g_autofree char *text = json_to_string (node, FALSE);
  g_autofree char *expected_text = json_to_string (expected_node, FALSE);

  if (!objects_equal (object, expected))
    g_assert_cmpstr (text, ==, expected_text);
}

static void
assert_input (SanDraft   *draft,
              const char *expected)
{
  g_autoptr(JsonObject) input = san_draft_to_input (draft);
  g_autoptr(JsonNode) node = san_json_parse (expected, -1, NULL);

  g_assert_nonnull (node);
  assert_object (input, json_node_get_object (node));
}

static void
fill (SanDraft   *draft,
      const char *input)
{
  g_autoptr(JsonNode) node = san_json_parse (input, -1, NULL);

  g_assert_nonnull (node);
  san_draft_fill (draft, json_node_get_object (node));
}

static void
count_changes_cb (SanDraft *draft,
                  guint    *count)
{
  (*count)++;
}

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
  JsonObject *methods = json_node_get_object (inputs);
  guint n_cases = 0;

  for (const MethodFields *fields = method_fields; fields->method != NULL; fields++)
    {
      JsonArray *cases = json_object_get_array_member (methods, fields->method);

      for (guint i = 0; i < json_array_get_length (cases); i++, n_cases++)
        check_round_trip (fields->method, json_array_get_object_element (cases, i));
    }
  g_assert_cmpuint (n_cases, >=, 150);
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
  g_autoptr(SanDraft) draft = san_draft_new (&flags_set);

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
  g_autoptr(SanDraft) draft = san_draft_new (&scalar_forms_set);

  san_draft_set_text (draft, "events", "5");
  san_draft_set_form (draft, 2);
  assert_input (draft, "{\"rate\":\"\"}");
  san_draft_set_text (draft, "rate", "4");
  assert_input (draft, "{\"rate\":4}");
  san_draft_set_form (draft, 1);
  assert_input (draft, "{\"events\":5}");
}

/* --- the grid --- */

static void
test_columns (void)
{
  static const struct { const char *id; int group; } expected[] = {
    { "labels", -1 }, { "events", 0 }, { "population", 0 }, { "events", 1 }, { "population", 1 },
  };
  g_autoptr(SanDraft) draft = new_draft ("standardization-direct");

  g_assert_cmpuint (san_draft_get_n_columns (draft), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const SanDraftColumn *column = san_draft_get_column (draft, i);

      g_assert_cmpstr (column->field->id, ==, expected[i].id);
      g_assert_cmpint (column->group, ==, expected[i].group);
    }
}

static void
test_rows (void)
{
  g_autoptr(SanDraft) draft = new_draft ("structure");

  g_assert_cmpuint (san_draft_get_n_rows (draft), ==, 3);
  g_assert_false (san_draft_has_fixed_rows (draft));
  san_draft_set_cell (draft, 4, 1, "5");
  g_assert_cmpuint (san_draft_get_n_rows (draft), ==, 5);
  assert_input (draft, "{\"parts\":[null,null,null,null,5]}");

  san_draft_remove_rows (draft, 1, 2);
  g_assert_cmpuint (san_draft_get_n_rows (draft), ==, 3);
  g_assert_cmpstr (san_draft_get_cell (draft, 2, 1), ==, "5");

  san_draft_insert_row (draft, 2);
  g_assert_cmpuint (san_draft_get_n_rows (draft), ==, 4);
  g_assert_cmpstr (san_draft_get_cell (draft, 2, 1), ==, "");
  g_assert_cmpstr (san_draft_get_cell (draft, 3, 1), ==, "5");

  san_draft_insert_row (draft, 4);
  g_assert_cmpuint (san_draft_get_n_rows (draft), ==, 5);
  assert_input (draft, "{\"parts\":[null,null,null,5]}");

  san_draft_clear_cells (draft, 3, 0, G_MAXUINT, G_MAXUINT);
  assert_input (draft, "{\"parts\":[]}");
  g_assert_true (san_draft_is_empty (draft));

  san_draft_set_cell (draft, 1000000, 1, "5");
  san_draft_insert_row (draft, 1000000);
  san_draft_remove_rows (draft, 1000000, 1);
  san_draft_clear_cells (draft, 1000000, 1, 1, 1);
  g_assert_cmpuint (san_draft_get_n_rows (draft), ==, 5);
}

static void
test_fixed_rows (void)
{
  g_autoptr(SanDraft) draft = new_draft ("seasonality");

  g_assert_true (san_draft_has_fixed_rows (draft));
  g_assert_cmpuint (san_draft_get_n_rows (draft), ==, 12);
  san_draft_insert_row (draft, 0);
  san_draft_remove_rows (draft, 0, 3);
  san_draft_set_cell (draft, 12, 0, "5");
  g_assert_cmpuint (san_draft_get_n_rows (draft), ==, 12);
  g_assert_true (san_draft_is_empty (draft));
  g_assert_false (san_draft_can_undo (draft));

  san_draft_set_cell (draft, 11, 0, "5");
  assert_input (draft, "{\"monthly\":[null,null,null,null,null,null,null,null,null,null,null,5]}");
}

static void
test_names (void)
{
  g_autoptr(SanDraft) draft = new_draft ("structure");

  san_draft_set_cell (draft, 0, 0, "Грипп");
  san_draft_set_cell (draft, 2, 0, "Корь");
  assert_input (draft, "{\"labels\":[\"Грипп\",\"\",\"Корь\"],\"parts\":[]}");
  san_draft_set_cell (draft, 0, 1, "3");
  assert_input (draft, "{\"labels\":[\"Грипп\",\"\",\"Корь\"],\"parts\":[3]}");
}

static void
test_groups (void)
{
  g_autoptr(SanDraft) draft = new_draft ("standardization-direct");

  g_assert_cmpuint (san_draft_get_n_groups (draft), ==, 2);
  san_draft_remove_group (draft, 0);
  g_assert_cmpuint (san_draft_get_n_groups (draft), ==, 2);

  san_draft_add_group (draft);
  g_assert_cmpuint (san_draft_get_n_groups (draft), ==, 3);
  g_assert_cmpuint (san_draft_get_n_columns (draft), ==, 7);
  for (guint i = 1; i < 7; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      san_draft_set_cell (draft, 0, i, text);
    }
  san_draft_set_group_name (draft, 2, "Цех 3");
  san_draft_set_group_name (draft, 0, "Цех 1");
  assert_input (draft, "{\"groups\":[\"Цех 1\",\"\",\"Цех 3\"],\"events\":[[1],[3],[5]],"
                       "\"population\":[[2],[4],[6]]}");

  san_draft_remove_group (draft, 1);
  assert_input (draft, "{\"groups\":[\"Цех 1\",\"Цех 3\"],\"events\":[[1],[5]],"
                       "\"population\":[[2],[6]]}");
  san_draft_undo (draft);
  assert_input (draft, "{\"groups\":[\"Цех 1\",\"\",\"Цех 3\"],\"events\":[[1],[3],[5]],"
                       "\"population\":[[2],[4],[6]]}");

  for (int i = 0; i < 200; i++)
    san_draft_add_group (draft);
  g_assert_cmpuint (san_draft_get_n_groups (draft), ==, 100);
}

static void
test_no_groups (void)
{
  g_autoptr(SanDraft) draft = new_draft ("structure");

  san_draft_add_group (draft);
  san_draft_remove_group (draft, 0);
  g_assert_cmpuint (san_draft_get_n_groups (draft), ==, 0);
  g_assert_cmpstr (san_draft_get_group_name (draft, 0), ==, "");
  g_assert_false (san_draft_can_undo (draft));
}

/* --- undo --- */

static void
test_undo_typing (void)
{
  g_autoptr(SanDraft) draft = new_draft ("structure");
  guint n_changes = 0;

  g_signal_connect (draft, "changed", G_CALLBACK (count_changes_cb), &n_changes);
  g_assert_false (san_draft_can_undo (draft));
  san_draft_set_cell (draft, 0, 1, "1");
  san_draft_set_cell (draft, 0, 1, "12");
  san_draft_set_cell (draft, 0, 1, "12");
  g_assert_cmpuint (n_changes, ==, 2);
  san_draft_set_cell (draft, 1, 1, "7");

  san_draft_undo (draft);
  g_assert_cmpstr (san_draft_get_cell (draft, 1, 1), ==, "");
  g_assert_cmpstr (san_draft_get_cell (draft, 0, 1), ==, "12");
  san_draft_undo (draft);
  g_assert_true (san_draft_is_empty (draft));
  g_assert_false (san_draft_can_undo (draft));
  san_draft_undo (draft);

  san_draft_redo (draft);
  g_assert_cmpstr (san_draft_get_cell (draft, 0, 1), ==, "12");
  g_assert_true (san_draft_can_redo (draft));

  /* typing at the same place after undo is a step of its own, and ends the way forward */
  san_draft_set_cell (draft, 0, 1, "123");
  g_assert_false (san_draft_can_redo (draft));
  san_draft_undo (draft);
  g_assert_cmpstr (san_draft_get_cell (draft, 0, 1), ==, "12");
}

static void
test_undo_fields (void)
{
  g_autoptr(SanDraft) draft = new_draft ("moments");

  san_draft_set_text (draft, "interval", "1");
  san_draft_set_text (draft, "assumed_mean", "2");
  san_draft_set_text (draft, "interval", "15");
  san_draft_undo (draft);
  g_assert_cmpstr (san_draft_get_text (draft, "interval"), ==, "1");
  san_draft_undo (draft);
  g_assert_cmpstr (san_draft_get_text (draft, "assumed_mean"), ==, "");
}

/* Any row of changes comes undone step by step, and is done again. */
static void
test_undo_random (void)
{
  g_autoptr(SanDraft) draft = new_draft ("standardization-direct");
  g_autoptr(GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (int i = 0; i < 100; i++)
    {
      guint row = (guint) g_test_rand_int_range (0, 6);
      g_autofree char *text = g_strdup_printf ("typed %d", i);

      g_ptr_array_add (states, san_draft_save (draft));
      switch (i % 5)
        {
        case 0:
          san_draft_paste (draft, row, 1, "1\t2\t3\n4\t5\t6");
          break;
        case 1:
          san_draft_insert_row (draft, 0);
          break;
        case 2:
          san_draft_set_cell (draft, row, 2, text);
          break;
        case 3:
          san_draft_add_group (draft);
          break;
        default:
          san_draft_remove_rows (draft, 0, 1);
        }
    }

  for (guint i = states->len; i-- > 0;)
    {
      g_autoptr(JsonNode) before = NULL;

      san_draft_undo (draft);
      before = san_draft_save (draft);
      g_assert_true (nodes_equal (before, g_ptr_array_index (states, i)));
    }
  g_assert_false (san_draft_can_undo (draft));

  for (guint i = 1; i < states->len; i++)
    {
      g_autoptr(JsonNode) after = NULL;

      san_draft_redo (draft);
      after = san_draft_save (draft);
      g_assert_true (nodes_equal (after, g_ptr_array_index (states, i)));
    }
}

static void
test_fill_is_one_step (void)
{
  g_autoptr(SanDraft) draft = new_draft ("structure");

  san_draft_set_cell (draft, 0, 1, "9");
  fill (draft, "{\"parts\":[1,2,3]}");
  fill (draft, "{\"parts\":[4]}");
  assert_input (draft, "{\"parts\":[4]}");
  san_draft_undo (draft);
  assert_input (draft, "{\"parts\":[1,2,3]}");
  san_draft_undo (draft);
  assert_input (draft, "{\"parts\":[9]}");
}

static void
test_clear (void)
{
  g_autoptr(SanDraft) draft = new_draft ("variation-series");

  san_draft_clear (draft);
  g_assert_false (san_draft_can_undo (draft));
  fill (draft, "{\"lower\":[1,2],\"upper\":[2,3],\"frequencies\":[3,4],\"borders\":\"as-given\"}");
  g_assert_false (san_draft_is_empty (draft));
  san_draft_clear (draft);
  g_assert_true (san_draft_is_empty (draft));
  g_assert_cmpuint (san_draft_get_form (draft), ==, 3);
  san_draft_undo (draft);
  assert_input (draft, "{\"lower\":[1,2],\"upper\":[2,3],\"frequencies\":[3,4],"
                       "\"borders\":\"as-given\"}");
}

/* --- clipboard --- */

typedef struct
{
  const char *name;
  const char *method;
  guint       row;
  guint       column;
  const char *text;
  guint       n_left_out;
  const char *input;
} PasteCase;

static const PasteCase pastes[] = {
  { "cell", "structure", 1, 1, "39,8", 0, "{\"parts\":[null,39.8]}" },
  { "column", "structure", 0, 1, "1\n2\n3\n4\n", 0, "{\"parts\":[1,2,3,4]}" },
  { "table", "structure", 0, 0, "Грипп\t5\nКорь\t1 234,5\n", 0,
    "{\"labels\":[\"Грипп\",\"Корь\"],\"parts\":[5,1234.5]}" },
  { "semicolons", "structure", 0, 0, "Грипп;5\r\nКорь;6,5\r\n", 0,
    "{\"labels\":[\"Грипп\",\"Корь\"],\"parts\":[5,6.5]}" },
  { "heading", "structure", 0, 0, "Болезнь\tЧисло\nГрипп\t5\nКорь\t6", 0,
    "{\"labels\":[\"Грипп\",\"Корь\"],\"parts\":[5,6]}" },
  { "heading-of-column", "structure", 0, 1, "Число\n5\n6", 0, "{\"parts\":[5,6]}" },
  { "no-heading-further-down", "structure", 1, 1, "Число\n5", 0, "{\"parts\":[null,\"Число\",5]}" },
  { "one-word", "structure", 0, 1, "Число", 0, "{\"parts\":[\"Число\"]}" },
  { "names-only", "structure", 0, 0, "Грипп\nКорь", 0,
    "{\"labels\":[\"Грипп\",\"Корь\"],\"parts\":[]}" },
  { "total", "structure", 0, 0, "Грипп\t5\nКорь\t6\nВсего\t11\n", 2,
    "{\"labels\":[\"Грипп\",\"Корь\"],\"parts\":[5,6]}" },
  { "total-with-words", "structure", 0, 0, "a\t5\nИТОГО по району:\t5", 2,
    "{\"labels\":[\"a\"],\"parts\":[5]}" },
  { "heading-and-total", "structure", 0, 0, "Cause\tDeaths\na\t5\nb\t6\nTotal\t11", 2,
    "{\"labels\":[\"a\",\"b\"],\"parts\":[5,6]}" },
  { "not-a-total", "structure", 0, 0, "a\t5\nTotally other\t6", 0,
    "{\"labels\":[\"a\",\"Totally other\"],\"parts\":[5,6]}" },
  { "total-alone", "structure", 0, 0, "Total\t11", 0, "{\"labels\":[\"Total\"],\"parts\":[11]}" },
  { "too-many-columns", "structure", 0, 0, "a\t5\t50\t\nb\t6\t60\t\n", 2,
    "{\"labels\":[\"a\",\"b\"],\"parts\":[5,6]}" },
  { "line-into-last-column", "structure", 0, 1, "64; 66; 68", 0, "{\"parts\":[64,66,68]}" },
  { "open-intervals", "variation-series-3", 0, 0, "\t20\t5\n20\t\t6\n", 0,
    "{\"lower\":[null,20],\"upper\":[20,null],\"frequencies\":[5,6]}" },
  { "fixed-rows", "seasonality", 0, 0, "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14", 2,
    "{\"monthly\":[1,2,3,4,5,6,7,8,9,10,11,12]}" },
  { "below-fixed-rows", "seasonality", 11, 0, "1\n2\n3", 2,
    "{\"monthly\":[null,null,null,null,null,null,null,null,null,null,null,1]}" },
  { "far-below-fixed-rows", "seasonality", 4000000000u, 0, "1\n2", 2,
    "{\"monthly\":[null,null,null,null,null,null,null,null,null,null,null,null]}" },
  { "groups", "standardization-direct", 0, 0, "до 30\t1\t10\t2\t20\nстарше\t3\t30\t4\t40", 0,
    "{\"labels\":[\"до 30\",\"старше\"],\"events\":[[1,3],[2,4]],\"population\":[[10,30],[20,40]]}" },
  { "blank", "structure", 0, 0, " \n", 0, "{\"parts\":[]}" },
  { "invalid-utf8", "structure", 0, 1, "5\n\377", 0, "{\"parts\":[5,\"\357\277\275\"]}" },
};

static SanDraft *
draft_for_paste (const PasteCase *c)
{
  SanDraft *draft;

  if (strcmp (c->method, "variation-series-3") != 0)
    return new_draft (c->method);

  draft = new_draft ("variation-series");
  san_draft_set_form (draft, 3);
  return draft;
}

static void
test_paste (gconstpointer data)
{
  const PasteCase *c = data;
  g_autoptr(SanDraft) draft = draft_for_paste (c);

  g_assert_cmpuint (san_draft_paste (draft, c->row, c->column, c->text), ==, c->n_left_out);
  assert_input (draft, c->input);
}

static void
test_paste_over (void)
{
  g_autoptr(SanDraft) draft = new_draft ("structure");

  san_draft_paste (draft, 0, 0, "a\t1\nb\t2\nc\t3");
  san_draft_paste (draft, 1, 0, "x\t\ny\t9");
  assert_input (draft, "{\"labels\":[\"a\",\"x\",\"y\"],\"parts\":[1,null,9]}");
  san_draft_undo (draft);
  assert_input (draft, "{\"labels\":[\"a\",\"b\",\"c\"],\"parts\":[1,2,3]}");
}

static void
test_paste_too_long (void)
{
  g_autoptr(SanDraft) draft = new_draft ("structure");
  g_autoptr(GString) text = g_string_new (NULL);

  for (int i = 0; i < 10005; i++)
    g_string_append (text, "7\n");
  g_assert_cmpuint (san_draft_paste (draft, 0, 1, text->str), ==, 5);
  g_assert_cmpuint (san_draft_get_n_rows (draft), ==, 10000);
}

static void
test_copy (void)
{
  g_autoptr(SanDraft) draft = new_draft ("structure");
  g_autoptr(SanDraft) other = new_draft ("structure");
  g_autofree char *text = NULL;
  g_autofree char *part = NULL;
  g_autofree char *none = NULL;

  san_draft_set_cell (draft, 0, 0, "say \"a\"\tb");
  san_draft_set_cell (draft, 0, 1, "1,5");
  san_draft_set_cell (draft, 2, 1, "7");
  text = san_draft_copy_cells (draft, 0, 0, G_MAXUINT, G_MAXUINT);
  g_assert_cmpstr (text, ==, "\"say \"\"a\"\"\tb\"\t1,5\n\t\n\t7\n");
  g_assert_cmpuint (san_draft_paste (other, 0, 0, text), ==, 0);
  assert_input (other, "{\"labels\":[\"say \\\"a\\\"\\tb\"],\"parts\":[1.5,null,7]}");

  part = san_draft_copy_cells (draft, 2, 1, 1, 1);
  g_assert_cmpstr (part, ==, "7\n");
  none = san_draft_copy_cells (draft, 9, 1, 1, 1);
  g_assert_cmpstr (none, ==, "");
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/round-trip", test_round_trip);
  g_test_add_func ("/draft/numbers-as-typed", test_numbers_as_typed);
  g_test_add_func ("/draft/choices", test_choices);
  g_test_add_func ("/draft/flags", test_flags);
  g_test_add_func ("/draft/forms", test_forms);
  g_test_add_func ("/draft/scalar-lead", test_scalar_lead);
  g_test_add_func ("/draft/columns", test_columns);
  g_test_add_func ("/draft/rows", test_rows);
  g_test_add_func ("/draft/fixed-rows", test_fixed_rows);
  g_test_add_func ("/draft/names", test_names);
  g_test_add_func ("/draft/groups", test_groups);
  g_test_add_func ("/draft/no-groups", test_no_groups);
  g_test_add_func ("/draft/undo-typing", test_undo_typing);
  g_test_add_func ("/draft/undo-fields", test_undo_fields);
  g_test_add_func ("/draft/undo-random", test_undo_random);
  g_test_add_func ("/draft/fill-is-one-step", test_fill_is_one_step);
  g_test_add_func ("/draft/clear", test_clear);
  for (gsize i = 0; i < G_N_ELEMENTS (pastes); i++)
    {
      g_autofree char *path = g_strconcat ("/draft/paste/", pastes[i].name, NULL);

      g_test_add_data_func (path, &pastes[i], test_paste);
    }
  g_test_add_func ("/draft/paste-over", test_paste_over);
  g_test_add_func ("/draft/paste-too-long", test_paste_too_long);
  g_test_add_func ("/draft/copy", test_copy);
  g_test_add_func ("/draft/locate", test_locate);
  g_test_add_func ("/draft/load-damaged", test_load_damaged);
  g_test_add_func ("/draft/load-too-large", test_load_too_large);
  g_test_add_func ("/draft/load-other", test_load_other);
  g_test_add_func ("/draft/save-as-typed", test_save_as_typed);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draft-helpers.h"

static void
count_changes_cb (SanDraft *draft,
                  guint    *count)
{
  (*count)++;
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

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

  return g_test_run ();
}

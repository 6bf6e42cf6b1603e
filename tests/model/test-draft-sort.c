/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draft-helpers.h"

typedef struct
{
  const char *name;
  const char *method;
  const char *input;
  guint       column;
  gboolean    descending;
  const char *sorted;
} SortCase;

static const SortCase cases[] = {
  { "ascending", "structure", "{\"labels\":[\"a\",\"b\",\"c\"],\"parts\":[30,4,11]}", 1, FALSE,
    "{\"labels\":[\"b\",\"c\",\"a\"],\"parts\":[4,11,30]}" },
  { "descending", "structure", "{\"labels\":[\"a\",\"b\",\"c\"],\"parts\":[30,4,11]}", 1, TRUE,
    "{\"labels\":[\"a\",\"c\",\"b\"],\"parts\":[30,11,4]}" },
  { "by-name", "structure", "{\"labels\":[\"Грипп\",\"ангина\",\"Корь\"],\"parts\":[1,2,3]}", 0, FALSE,
    "{\"labels\":[\"ангина\",\"Грипп\",\"Корь\"],\"parts\":[2,1,3]}" },
  { "years-as-names", "structure", "{\"labels\":[\"2011\",\"990\",\"2010\"],\"parts\":[1,2,3]}", 0,
    FALSE, "{\"labels\":[\"990\",\"2010\",\"2011\"],\"parts\":[2,3,1]}" },
  { "equal-ones-stay", "structure", "{\"labels\":[\"a\",\"b\",\"c\",\"d\"],\"parts\":[2,1,2,1]}", 1,
    TRUE, "{\"labels\":[\"a\",\"c\",\"b\",\"d\"],\"parts\":[2,2,1,1]}" },
  { "blanks-last", "graph", "{\"labels\":[\"a\",\"b\",\"c\"],\"values\":[[null,7,9]]}", 1, FALSE,
    "{\"labels\":[\"b\",\"c\",\"a\"],\"values\":[[7,9]]}" },
  { "blanks-last-descending", "graph", "{\"labels\":[\"a\",\"b\",\"c\"],\"values\":[[null,7,9]]}", 1,
    TRUE, "{\"labels\":[\"c\",\"b\",\"a\"],\"values\":[[9,7]]}" },
  { "second-group", "graph", "{\"labels\":[\"a\",\"b\"],\"values\":[[1,2],[9,3]]}", 2, FALSE,
    "{\"labels\":[\"b\",\"a\"],\"values\":[[2,1],[3,9]]}" },
  { "words-after-numbers", "structure", "{\"labels\":[\"a\",\"b\",\"c\"],\"parts\":[\"x\",-3,0]}", 1,
    FALSE, "{\"labels\":[\"b\",\"c\",\"a\"],\"parts\":[-3,0,\"x\"]}" },
  { "fixed-rows-stay", "seasonality", "{\"monthly\":[3,2,1,4,5,6,7,8,9,10,11,12]}", 0, FALSE,
    "{\"monthly\":[3,2,1,4,5,6,7,8,9,10,11,12]}" },
  { "samples-are-no-rows", "t-test-independent", "{\"x\":[3,1,2],\"y\":[9,8]}",
    0, FALSE, "{\"x\":[1,2,3],\"y\":[9,8]}" },
};

static void
test_sort (gconstpointer data)
{
  const SortCase *c = data;
  g_autoptr(SanDraft) draft = new_draft (c->method);

  fill (draft, c->input);
  san_draft_sort_rows (draft, c->column, c->descending);
  assert_input (draft, c->sorted);
  /* One step leads back, and where nothing moved there was none. */
  if (g_strcmp0 (c->input, c->sorted) == 0)
    return;
  san_draft_undo (draft);
  assert_input (draft, c->input);
}

/* Sorting what is sorted is no step that one would have to undo. */
static void
test_sorted_already (void)
{
  g_autoptr(SanDraft) draft = new_draft ("structure");

  fill (draft, "{\"parts\":[1,2,3]}");
  san_draft_sort_rows (draft, 1, FALSE);
  san_draft_undo (draft);
  g_assert_true (san_draft_is_empty (draft));
}

/* Rows go past their neighbour, all columns of them, and one step leads back. */
static void
test_move (void)
{
  static const char given[] = "{\"labels\":[\"a\",\"b\",\"c\"],\"values\":[[1,2,3],[4,5,6]]}";
  g_autoptr(SanDraft) draft = new_draft ("graph");
  g_autoptr(SanDraft) samples = new_draft ("t-test-independent");
  g_autoptr(SanDraft) fixed = new_draft ("seasonality");

  fill (draft, given);
  g_assert_true (san_draft_move_rows (draft, 0, 1, 2, FALSE));
  assert_input (draft, "{\"labels\":[\"b\",\"c\",\"a\"],\"values\":[[2,3,1],[5,6,4]]}");
  san_draft_undo (draft);
  assert_input (draft, given);
  g_assert_true (san_draft_move_rows (draft, 0, 0, 1, TRUE));
  assert_input (draft, "{\"labels\":[\"b\",\"a\",\"c\"],\"values\":[[2,1,3],[5,4,6]]}");
  g_assert_false (san_draft_move_rows (draft, 0, 0, 1, FALSE));
  g_assert_false (san_draft_move_rows (draft, 0, 1, 2, TRUE));
  g_assert_false (san_draft_move_rows (draft, 0, 3, 1, FALSE));
  fill (samples, "{\"x\":[3,1,2],\"y\":[9,8]}");
  g_assert_true (san_draft_move_rows (samples, 0, 1, 1, TRUE));
  assert_input (samples, "{\"x\":[3,2,1],\"y\":[9,8]}");
  g_assert_false (san_draft_move_rows (fixed, 0, 0, 1, TRUE));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft-sort/sorted-already", test_sorted_already);
  g_test_add_func ("/draft-sort/move", test_move);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/draft-sort/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_sort);
    }

  return g_test_run ();
}

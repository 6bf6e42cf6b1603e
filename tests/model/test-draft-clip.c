/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "draft-helpers.h"

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

typedef struct
{
  const char *name;
  const char *method;
  const char *text;
  guint       n_left_out;
  const char *input;
} TableCase;

static const TableCase tables[] = {
  { "names-and-values", "structure", "Причина;Число\nГрипп;5\nКорь;6,5\n", 0,
    "{\"labels\":[\"Грипп\",\"Корь\"],\"parts\":[5,6.5]}" },
  { "no-heading", "structure", "Грипп;5\nКорь;6\n", 0,
    "{\"labels\":[\"Грипп\",\"Корь\"],\"parts\":[5,6]}" },
  { "values-only", "structure", "5\n6\n", 0, "{\"parts\":[5,6]}" },
  { "too-wide", "structure", "a;5;7\nb;6;8\n", 2, "{\"labels\":[\"a\",\"b\"],\"parts\":[5,6]}" },
  { "total", "structure", "a;5\nb;6\nИтого;11\n", 2,
    "{\"labels\":[\"a\",\"b\"],\"parts\":[5,6]}" },
  { "blank", "structure", " \n", 0, "{\"labels\":[\"old\"],\"parts\":[1]}" },
  { "years", "graph", "region,2022,2023\nАбай,8.6,\nАкмолинская,8.9,8.5\n", 0,
    "{\"labels\":[\"Абай\",\"Акмолинская\"],\"groups\":[\"2022\",\"2023\"],"
    "\"values\":[[8.6,8.9],[null,8.5]]}" },
  { "groups", "graph", "Год\tГород\tСело\tВместе\n2010\t1\t2\t3\n2011\t4\t5\t6\n", 0,
    "{\"labels\":[\"2010\",\"2011\"],\"groups\":[\"Город\",\"Село\",\"Вместе\"],"
    "\"values\":[[1,4],[2,5],[3,6]]}" },
  { "years-are-no-heading", "graph", "a;1990\nb;1991\n", 0,
    "{\"labels\":[\"a\",\"b\"],\"values\":[[1990,1991]]}" },
  { "fields-of-a-group", "standardization-direct", "до 30;1;10;2;20\nстарше;3;30;4;40\n", 0,
    "{\"labels\":[\"до 30\",\"старше\"],\"events\":[[1,3],[2,4]],"
    "\"population\":[[10,30],[20,40]]}" },
};

static void
test_take_table (gconstpointer data)
{
  const TableCase *c = data;
  g_autoptr(SanDraft) draft = new_draft (c->method);
  g_autoptr(JsonObject) before = NULL;
  g_autoptr(JsonObject) after = NULL;

  if (strcmp (c->method, "structure") == 0)
    fill (draft, "{\"labels\":[\"old\"],\"parts\":[1]}");
  before = san_draft_to_input (draft);
  g_assert_cmpuint (san_draft_take_table (draft, c->text), ==, c->n_left_out);
  assert_input (draft, c->input);
  /* All of it is one step. */
  if (strcmp (c->name, "blank") == 0)
    return;
  san_draft_undo (draft);
  after = san_draft_to_input (draft);
  assert_object (after, before);
}

/* What was there and is wider and longer is gone. */
static void
test_take_smaller_table (void)
{
  g_autoptr(SanDraft) draft = new_draft ("graph");

  san_draft_take_table (draft, "x;A;B;C\na;1;2;3\nb;4;5;6\nc;7;8;9\n");
  g_assert_cmpuint (san_draft_get_n_groups (draft), ==, 3);
  san_draft_take_table (draft, "a;1\nb;2\n");
  assert_input (draft, "{\"labels\":[\"a\",\"b\"],\"values\":[[1,2]]}");
  g_assert_cmpuint (san_draft_get_n_groups (draft), ==, 1);
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft-clip/paste-over", test_paste_over);
  g_test_add_func ("/draft-clip/paste-too-long", test_paste_too_long);
  g_test_add_func ("/draft-clip/copy", test_copy);
  g_test_add_func ("/draft-clip/take-smaller-table", test_take_smaller_table);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strconcat ("/draft-clip/take-table/", tables[i].name, NULL);

      g_test_add_data_func (path, &tables[i], test_take_table);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (pastes); i++)
    {
      g_autofree char *path = g_strconcat ("/draft-clip/paste/", pastes[i].name, NULL);

      g_test_add_data_func (path, &pastes[i], test_paste);
    }

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-grid-cell.h"
#include "app/san-grid-commands.h"
#include "app/san-grid-cursor.h"
#include "app/san-grid-header.h"
#include "app/san-grid-keys.h"
#include "app/san-grid-names.h"
#include "app/san-grid-view.h"
#include "app/san-text-entry.h"
#include "san-app-test.h"

static const char * const months[] = { "January", "February", "March", NULL };

static const SanField list_fields[] = {
  { .id = "labels", .label = "Name", .type = SAN_FIELD_TEXT, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_OPTIONAL },
  { .id = "value", .label = "Value", .unit = "mm", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST },
  { 0 }
};

static const SanField group_fields[] = {
  { .id = "groups", .label = "Groups", .type = SAN_FIELD_TEXT, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_OPTIONAL },
  { .id = "events", .label = "Events", .type = SAN_FIELD_COUNT, .shape = SAN_SHAPE_MATRIX,
    .min_length = 2 },
  { .id = "population", .label = "Population", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_MATRIX,
    .min_length = 2 },
  { 0 }
};

static const SanField series_fields[] = {
  { .id = "groups", .label = "Groups", .type = SAN_FIELD_TEXT, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_OPTIONAL },
  { .id = "value", .label = "Value", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_MATRIX,
    .min_length = 1 },
  { 0 }
};

static const SanField fixed_fields[] = {
  { .id = "monthly", .label = "Cases", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .fixed_length = 3, .row_labels = months },
  { 0 }
};

static const SanFieldSet list_set = { list_fields, NULL };
static const SanFieldSet group_set = { group_fields, NULL };
static const SanFieldSet series_set = { series_fields, NULL };
static const SanFieldSet fixed_set = { fixed_fields, NULL };

typedef struct
{
  SanDraft  *draft;
  GtkWidget *window;
  GtkWidget *view;
  GtkWidget *sheet;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  set)
{
  fixture->draft = san_draft_new (set);
  fixture->view = san_grid_view_new (fixture->draft);
  fixture->window = san_app_test_window (fixture->view, 400, 600);
  fixture->sheet = san_app_test_find (fixture->view, SAN_TYPE_GRID_SHEET);
}

/* Whatever a test did: everything goes away with the window. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  set)
{
  GtkWidget *view = g_object_ref (fixture->view);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  san_app_test_settle ();
  g_assert_finalize_object (view);
  g_assert_finalize_object (fixture->draft);
}

static const char *
text_at (Fixture *fixture,
         guint    row,
         guint    column)
{
  GtkWidget *cell = san_grid_sheet_get_cell (SAN_GRID_SHEET (fixture->sheet), row, column);

  return cell != NULL ? gtk_editable_get_text (GTK_EDITABLE (cell)) : NULL;
}

static void
type_at (Fixture    *fixture,
         guint       row,
         guint       column,
         const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (san_grid_view_show_cell (SAN_GRID_VIEW (fixture->view), row, column)),
                         text);
}

static gboolean
do_command (Fixture        *fixture,
            SanGridCommand  command)
{
  return san_grid_do (SAN_GRID_SHEET (fixture->sheet), command, FALSE);
}

static void
assert_cursor (Fixture *fixture,
               guint    row,
               guint    column)
{
  const SanGridCursor *cursor = san_grid_sheet_get_cursor (SAN_GRID_SHEET (fixture->sheet));
  GtkWidget *focus = gtk_widget_get_focus_child (fixture->sheet);

  g_assert_cmpuint (cursor->row, ==, row);
  g_assert_cmpuint (cursor->column, ==, column);
  g_assert_true (SAN_IS_GRID_CELL (focus));
  g_assert_cmpuint (san_grid_cell_get_row (SAN_GRID_CELL (focus)), ==, row);
  g_assert_cmpuint (san_grid_cell_get_column (SAN_GRID_CELL (focus)), ==, column);
}

/* --- without a widget --- */

static void
test_cursor (void)
{
  SanGridCursor cursor = { 0 };
  SanGridRange range;

  san_grid_cursor_go (&cursor, 2, 1, 4, 3, FALSE);
  g_assert_false (san_grid_cursor_is_wide (&cursor));
  san_grid_cursor_go (&cursor, 0, 9, 4, 3, TRUE);
  range = san_grid_cursor_range (&cursor);
  g_assert_cmpuint (range.row, ==, 0);
  g_assert_cmpuint (range.column, ==, 1);
  g_assert_cmpuint (range.n_rows, ==, 3);
  g_assert_cmpuint (range.n_columns, ==, 2);
  g_assert_true (san_grid_cursor_covers (&cursor, 1, 2));
  g_assert_false (san_grid_cursor_covers (&cursor, 3, 2));
  g_assert_false (san_grid_cursor_covers (&cursor, 1, 0));
}

static void
test_step (void)
{
  SanGridCursor cursor = { .row = 0, .column = 2 };

  g_assert_true (san_grid_cursor_step (&cursor, TRUE, 2, 3));
  g_assert_cmpuint (cursor.row, ==, 1);
  g_assert_cmpuint (cursor.column, ==, 0);
  g_assert_true (san_grid_cursor_step (&cursor, FALSE, 2, 3));
  g_assert_cmpuint (cursor.column, ==, 2);
  san_grid_cursor_go (&cursor, 1, 2, 2, 3, FALSE);
  g_assert_false (san_grid_cursor_step (&cursor, TRUE, 2, 3));
  san_grid_cursor_go (&cursor, 0, 0, 2, 3, FALSE);
  g_assert_false (san_grid_cursor_step (&cursor, FALSE, 2, 3));
}

/* Return goes back to where the run of Tabs began; a new row, or a step before it, begins anew. */
static void
test_home (void)
{
  SanGridCursor cursor = { 0 };

  san_grid_cursor_go (&cursor, 0, 1, 4, 3, FALSE);
  g_assert_true (san_grid_cursor_step (&cursor, TRUE, 4, 3));
  g_assert_cmpuint (cursor.column, ==, 2);
  g_assert_cmpuint (cursor.home, ==, 1);
  g_assert_true (san_grid_cursor_step (&cursor, FALSE, 4, 3));
  g_assert_true (san_grid_cursor_step (&cursor, FALSE, 4, 3));
  g_assert_cmpuint (cursor.home, ==, 0);
  san_grid_cursor_go (&cursor, 0, 2, 4, 3, FALSE);
  g_assert_cmpuint (cursor.home, ==, 2);
  g_assert_true (san_grid_cursor_step (&cursor, TRUE, 4, 3));
  g_assert_cmpuint (cursor.row, ==, 1);
  g_assert_cmpuint (cursor.home, ==, 0);
}

static void
test_keys (void)
{
  const struct
  {
    guint           keyval;
    GdkModifierType state;
    gboolean        editing;
    SanGridCommand  command;
    gboolean        extend;
  } cases[] = {
    { GDK_KEY_Left, 0, FALSE, SAN_GRID_LEFT, FALSE },
    { GDK_KEY_Left, 0, TRUE, SAN_GRID_NOTHING, FALSE },
    { GDK_KEY_Down, GDK_SHIFT_MASK, FALSE, SAN_GRID_DOWN, TRUE },
    { GDK_KEY_Down, 0, TRUE, SAN_GRID_DOWN, FALSE },
    { GDK_KEY_Tab, 0, FALSE, SAN_GRID_NEXT, FALSE },
    { GDK_KEY_Tab, GDK_SHIFT_MASK, FALSE, SAN_GRID_PREVIOUS, FALSE },
    { GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, FALSE, SAN_GRID_PREVIOUS, FALSE },
    { GDK_KEY_Tab, GDK_CONTROL_MASK, FALSE, SAN_GRID_NOTHING, FALSE },
    { GDK_KEY_Return, 0, FALSE, SAN_GRID_ENTER, FALSE },
    { GDK_KEY_Return, GDK_CONTROL_MASK, FALSE, SAN_GRID_INSERT_ROW, FALSE },
    { GDK_KEY_minus, GDK_CONTROL_MASK, FALSE, SAN_GRID_REMOVE_ROWS, FALSE },
    { GDK_KEY_minus, 0, FALSE, SAN_GRID_NOTHING, FALSE },
    { GDK_KEY_Up, GDK_ALT_MASK, FALSE, SAN_GRID_MOVE_ROWS_UP, FALSE },
    { GDK_KEY_KP_Down, GDK_ALT_MASK, TRUE, SAN_GRID_MOVE_ROWS_DOWN, FALSE },
    { GDK_KEY_Home, GDK_CONTROL_MASK | GDK_SHIFT_MASK, FALSE, SAN_GRID_FIRST, TRUE },
    { GDK_KEY_Delete, 0, FALSE, SAN_GRID_CLEAR, FALSE },
    { GDK_KEY_Delete, 0, TRUE, SAN_GRID_NOTHING, FALSE },
    { GDK_KEY_5, 0, FALSE, SAN_GRID_NOTHING, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean extend = !cases[i].extend;

      g_assert_cmpint (san_grid_command_from_key (cases[i].keyval, cases[i].state, cases[i].editing, &extend),
                       ==, cases[i].command);
      g_assert_cmpint (extend, ==, cases[i].extend);
    }
}

static void
test_names (void)
{
  g_autoptr(SanDraft) list = san_draft_new (&list_set);
  g_autoptr(SanDraft) groups = san_draft_new (&group_set);
  g_autoptr(SanDraft) fixed = san_draft_new (&fixed_set);
  g_autofree char *in_list = san_grid_dup_cell_name (list, 2, 1);
  g_autofree char *in_group = san_grid_dup_cell_name (groups, 0, 3);
  g_autofree char *in_month = san_grid_dup_cell_name (fixed, 1, 0);

  g_assert_cmpstr (in_list, ==, "Value, mm, row 3");
  g_assert_cmpstr (in_group, ==, "Population, Group 2, row 1");
  g_assert_cmpstr (in_month, ==, "Cases, February");
}

/* --- in a window --- */

static void
test_typing (Fixture       *fixture,
             gconstpointer  set)
{
  guint n = san_draft_get_n_rows (fixture->draft);

  type_at (fixture, 0, 1, "39,8");
  g_assert_cmpstr (san_draft_get_cell (fixture->draft, 0, 1), ==, "39,8");

  /* The row below the last one is there to be typed into. */
  type_at (fixture, n, 1, "7");
  g_assert_cmpuint (san_draft_get_n_rows (fixture->draft), ==, n + 1);
  g_assert_nonnull (text_at (fixture, n + 1, 1));

  san_draft_undo (fixture->draft);
  g_assert_cmpuint (san_draft_get_n_rows (fixture->draft), ==, n);
  g_assert_cmpstr (text_at (fixture, 0, 1), ==, "39,8");
  san_draft_undo (fixture->draft);
  g_assert_cmpstr (text_at (fixture, 0, 1), ==, "");
}

static void
test_moving (Fixture       *fixture,
             gconstpointer  set)
{
  san_grid_view_show_cell (SAN_GRID_VIEW (fixture->view), 0, 0);
  assert_cursor (fixture, 0, 0);
  g_assert_true (do_command (fixture, SAN_GRID_RIGHT));
  assert_cursor (fixture, 0, 1);
  g_assert_true (do_command (fixture, SAN_GRID_NEXT));
  assert_cursor (fixture, 1, 0);
  g_assert_true (do_command (fixture, SAN_GRID_ENTER));
  assert_cursor (fixture, 2, 0);
  g_assert_true (do_command (fixture, SAN_GRID_NEXT));
  assert_cursor (fixture, 2, 1);
  g_assert_true (do_command (fixture, SAN_GRID_ENTER));
  assert_cursor (fixture, 3, 0);
  g_assert_true (do_command (fixture, SAN_GRID_NEXT));
  g_assert_true (do_command (fixture, SAN_GRID_ENTER));
  assert_cursor (fixture, 3, 1);
  g_assert_true (do_command (fixture, SAN_GRID_SELECT_ALL));
  assert_cursor (fixture, 0, 0);
  g_assert_true (do_command (fixture, SAN_GRID_LAST));
  assert_cursor (fixture, 3, 1);
  g_assert_false (do_command (fixture, SAN_GRID_NEXT));
  g_assert_true (do_command (fixture, SAN_GRID_FIRST));
  assert_cursor (fixture, 0, 0);
  g_assert_true (do_command (fixture, SAN_GRID_UP));
  assert_cursor (fixture, 0, 0);
  g_assert_false (do_command (fixture, SAN_GRID_PREVIOUS));
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  set)
{
  type_at (fixture, 0, 1, "1");
  type_at (fixture, 1, 1, "2");
  g_assert_true (do_command (fixture, SAN_GRID_INSERT_ROW));
  g_assert_cmpstr (text_at (fixture, 1, 1), ==, "");
  g_assert_cmpstr (text_at (fixture, 2, 1), ==, "2");
  assert_cursor (fixture, 1, 1);
  g_assert_true (do_command (fixture, SAN_GRID_REMOVE_ROWS));
  g_assert_cmpstr (text_at (fixture, 1, 1), ==, "2");
}

/* Rows are put into another order by hand, and the selection stays on them. */
static void
test_move_rows (Fixture       *fixture,
                gconstpointer  set)
{
  for (guint i = 0; i < 3; i++)
    type_at (fixture, i, 1, (const char *[]) { "1", "2", "3" }[i]);

  g_assert_true (do_command (fixture, SAN_GRID_MOVE_ROWS_UP));
  assert_cursor (fixture, 1, 1);
  g_assert_cmpstr (text_at (fixture, 1, 1), ==, "3");
  g_assert_cmpstr (text_at (fixture, 2, 1), ==, "2");
  san_grid_view_show_cell (SAN_GRID_VIEW (fixture->view), 0, 1);
  g_assert_true (gtk_widget_activate_action (fixture->view, "grid.move-rows-down", NULL));
  assert_cursor (fixture, 1, 1);
  g_assert_cmpstr (text_at (fixture, 0, 1), ==, "3");
  g_assert_cmpstr (text_at (fixture, 1, 1), ==, "1");
  san_draft_undo (fixture->draft);
  g_assert_cmpstr (text_at (fixture, 0, 1), ==, "1");
  g_assert_true (do_command (fixture, SAN_GRID_FIRST));
  g_assert_true (do_command (fixture, SAN_GRID_MOVE_ROWS_UP));
  g_assert_cmpstr (text_at (fixture, 0, 1), ==, "1");
}

static void
test_editing (Fixture       *fixture,
              gconstpointer  set)
{
  SanGridCell *cell;

  type_at (fixture, 0, 1, "12");
  san_grid_view_show_cell (SAN_GRID_VIEW (fixture->view), 1, 1);
  cell = SAN_GRID_CELL (san_grid_view_show_cell (SAN_GRID_VIEW (fixture->view), 0, 1));
  g_assert_true (do_command (fixture, SAN_GRID_EDIT));
  g_assert_true (san_grid_cell_get_editing (cell));
  gtk_editable_set_text (GTK_EDITABLE (cell), "125");
  g_assert_true (do_command (fixture, SAN_GRID_REVERT));
  g_assert_false (san_grid_cell_get_editing (cell));
  g_assert_cmpstr (san_draft_get_cell (fixture->draft, 0, 1), ==, "12");
  g_assert_false (do_command (fixture, SAN_GRID_REVERT));
}

static void
test_clearing (Fixture       *fixture,
               gconstpointer  set)
{
  type_at (fixture, 0, 1, "1");
  type_at (fixture, 1, 1, "2");
  type_at (fixture, 2, 1, "3");
  san_grid_sheet_go (SAN_GRID_SHEET (fixture->sheet), 0, 1, FALSE);
  san_grid_sheet_go (SAN_GRID_SHEET (fixture->sheet), 1, 1, TRUE);
  g_assert_true (gtk_widget_has_css_class (san_grid_sheet_get_cell (SAN_GRID_SHEET (fixture->sheet), 0, 1),
                                           "selected"));
  g_assert_true (do_command (fixture, SAN_GRID_CLEAR));
  g_assert_cmpstr (text_at (fixture, 0, 1), ==, "");
  g_assert_cmpstr (text_at (fixture, 1, 1), ==, "");
  g_assert_cmpstr (text_at (fixture, 2, 1), ==, "3");
}

static void
test_clipboard (Fixture       *fixture,
                gconstpointer  set)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->sheet), "Boys\t1 234,5\nGirls\t7\textra\n");
  san_grid_view_show_cell (SAN_GRID_VIEW (fixture->view), 1, 0);
  san_grid_paste (SAN_GRID_SHEET (fixture->sheet));
  san_app_test_settle ();
  g_assert_cmpstr (text_at (fixture, 1, 0), ==, "Boys");
  g_assert_cmpstr (text_at (fixture, 1, 1), ==, "1 234,5");
  g_assert_cmpstr (text_at (fixture, 2, 1), ==, "7");

  san_grid_sheet_go (SAN_GRID_SHEET (fixture->sheet), 2, 1, TRUE);
  san_grid_cut (SAN_GRID_SHEET (fixture->sheet));
  g_assert_cmpstr (text_at (fixture, 1, 0), ==, "");
  san_grid_view_show_cell (SAN_GRID_VIEW (fixture->view), 0, 0);
  san_grid_paste (SAN_GRID_SHEET (fixture->sheet));
  san_app_test_settle ();
  g_assert_cmpstr (text_at (fixture, 0, 0), ==, "Boys");
  g_assert_cmpstr (text_at (fixture, 1, 1), ==, "7");
}

/* A thousand rows have no more cells than a screenful. */
static void
test_many_rows (Fixture       *fixture,
                gconstpointer  set)
{
  g_autoptr(GString) text = g_string_new (NULL);
  GtkWidget *cell;

  for (guint i = 1; i <= 1000; i++)
    g_string_append_printf (text, "name %u\t%u\n", i, i);
  san_draft_paste (fixture->draft, 0, 0, text->str);
  san_app_test_settle ();
  g_assert_cmpuint (san_app_test_count (fixture->sheet, SAN_TYPE_GRID_CELL), <, 50);
  g_assert_null (text_at (fixture, 900, 1));

  cell = san_grid_view_show_cell (SAN_GRID_VIEW (fixture->view), 900, 1);
  san_app_test_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cell)), ==, "901");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Value, mm, row 901");
  assert_cursor (fixture, 900, 1);
  g_assert_cmpuint (san_app_test_count (fixture->sheet, SAN_TYPE_GRID_CELL), <, 50);
}

static void
test_error (Fixture       *fixture,
            gconstpointer  set)
{
  g_autoptr(GError) error = NULL;
  GtkWidget *cell;

  type_at (fixture, 1, 1, "abc");
  san_error_set_at (&error, SAN_ERROR_NOT_A_NUMBER, "value", 1, -1);
  san_grid_view_set_error (SAN_GRID_VIEW (fixture->view), error, "Not a number", FALSE);
  cell = san_grid_sheet_get_cell (SAN_GRID_SHEET (fixture->sheet), 1, 1);
  g_assert_true (gtk_widget_has_css_class (cell, "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (cell), ==, "Not a number");

  san_grid_view_set_error (SAN_GRID_VIEW (fixture->view), NULL, NULL, FALSE);
  g_assert_false (gtk_widget_has_css_class (cell, "error"));
}

static gboolean
is_cut_at (Fixture *fixture,
           guint    row,
           guint    column)
{
  return san_text_entry_is_cut (SAN_TEXT_ENTRY (san_grid_sheet_get_cell (SAN_GRID_SHEET (fixture->sheet),
                                                                         row, column)));
}

/* Names take the width there is, and say where it is too little; numbers are always whole. */
static void
test_widths (Fixture       *fixture,
             gconstpointer  set)
{
  san_app_test_resize (GTK_WINDOW (fixture->window), 360, 600);
  san_draft_paste (fixture->draft, 0, 0, "Sixty years and older\t47.76119402985075\n");
  san_app_test_settle ();
  g_assert_false (is_cut_at (fixture, 0, 1));

  san_draft_paste (fixture->draft, 0, 0, "Sixty years and older\t47.8\n");
  san_app_test_settle ();
  g_assert_false (is_cut_at (fixture, 0, 0));

  san_draft_paste (fixture->draft, 1, 0, "Respiratory, circulatory and infectious diseases\t1\n");
  san_app_test_settle ();
  g_assert_true (is_cut_at (fixture, 1, 0));
  g_assert_false (is_cut_at (fixture, 1, 1));
  san_app_test_resize (GTK_WINDOW (fixture->window), 900, 600);
  g_assert_false (is_cut_at (fixture, 1, 0));

  /* While one types, the caret shows where one is. */
  san_app_test_resize (GTK_WINDOW (fixture->window), 360, 600);
  san_grid_view_show_cell (SAN_GRID_VIEW (fixture->view), 1, 0);
  g_assert_false (is_cut_at (fixture, 1, 0));
}

/* The headings stand above their cells, also where a name has become shorter or longer. */
static void
assert_headings (Fixture *fixture)
{
  GtkWidget *header = gtk_widget_get_last_child (fixture->sheet);
  guint column = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (header); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *cell = san_grid_sheet_get_cell (SAN_GRID_SHEET (fixture->sheet), 0, column);
      graphene_rect_t heading, below;

      if (!GTK_IS_LABEL (child))
        continue;
      g_assert_true (gtk_widget_compute_bounds (child, fixture->sheet, &heading));
      g_assert_true (gtk_widget_compute_bounds (cell, fixture->sheet, &below));
      g_assert_cmpfloat_with_epsilon (heading.origin.x + heading.size.width / 2,
                                      below.origin.x + below.size.width / 2, 1.5);
      column++;
    }
  g_assert_cmpuint (column, ==, san_draft_get_n_columns (fixture->draft));
}

static void
test_headings (Fixture       *fixture,
               gconstpointer  set)
{
  const char * const pasted[] = { "Sixty years and older, both men and women\t1\n", "1987\t1\n" };

  san_app_test_resize (GTK_WINDOW (fixture->window), 360, 600);
  for (guint i = 0; i < G_N_ELEMENTS (pasted); i++)
    {
      san_draft_paste (fixture->draft, 0, 0, pasted[i]);
      san_app_test_settle ();
      assert_headings (fixture);
    }
}

static void
test_groups (Fixture       *fixture,
             gconstpointer  set)
{
  g_assert_cmpuint (san_app_test_count (fixture->view, SAN_TYPE_GRID_CELL), ==, 4 * 4);
  san_app_test_names (fixture->view);
  gtk_widget_activate_action (fixture->view, "grid.add-group", NULL);
  san_app_test_settle ();
  g_assert_cmpuint (san_draft_get_n_groups (fixture->draft), ==, 3);
  g_assert_cmpuint (san_app_test_count (fixture->view, SAN_TYPE_GRID_CELL), ==, 4 * 6);
  type_at (fixture, 0, 5, "17");
  san_grid_view_show_cell (SAN_GRID_VIEW (fixture->view), 0, 0);
  gtk_widget_activate_action (fixture->view, "grid.remove-group", NULL);
  san_app_test_settle ();
  g_assert_cmpuint (san_draft_get_n_groups (fixture->draft), ==, 2);
  g_assert_cmpstr (text_at (fixture, 0, 3), ==, "17");
}

static const char *
first_group_hint (Fixture *fixture)
{
  GtkWidget *header = san_app_test_find (fixture->view, SAN_TYPE_GRID_HEADER);
  GtkWidget *entry = san_app_test_find (header, SAN_TYPE_TEXT_ENTRY);

  return gtk_entry_get_placeholder_text (GTK_ENTRY (entry));
}

/* A group is numbered as soon as there is another. */
static void
test_only_group (Fixture       *fixture,
                 gconstpointer  set)
{
  g_assert_cmpstr (first_group_hint (fixture), ==, "Group");
  gtk_widget_activate_action (fixture->view, "grid.add-group", NULL);
  san_app_test_settle ();
  g_assert_cmpstr (first_group_hint (fixture), ==, "Group 1");
}

static void
test_fixed_rows (Fixture       *fixture,
                 gconstpointer  set)
{
  g_assert_cmpuint (san_app_test_count (fixture->view, SAN_TYPE_GRID_CELL), ==, 3);
  type_at (fixture, 0, 0, "1");
  g_assert_true (do_command (fixture, SAN_GRID_INSERT_ROW));
  g_assert_cmpuint (san_draft_get_n_rows (fixture->draft), ==, 3);
  g_assert_true (do_command (fixture, SAN_GRID_REMOVE_ROWS));
  g_assert_cmpstr (text_at (fixture, 0, 0), ==, "");
  g_assert_cmpuint (san_draft_get_n_rows (fixture->draft), ==, 3);
}

#define ADD(path, set, function) g_test_add (path, Fixture, &set, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  san_app_test_init (&argc, &argv);

  g_test_add_func ("/grid/cursor", test_cursor);
  g_test_add_func ("/grid/step", test_step);
  g_test_add_func ("/grid/home", test_home);
  g_test_add_func ("/grid/keys", test_keys);
  g_test_add_func ("/grid/names", test_names);
  ADD ("/grid/typing", list_set, test_typing);
  ADD ("/grid/moving", list_set, test_moving);
  ADD ("/grid/rows", list_set, test_rows);
  ADD ("/grid/move-rows", list_set, test_move_rows);
  ADD ("/grid/editing", list_set, test_editing);
  ADD ("/grid/clearing", list_set, test_clearing);
  ADD ("/grid/clipboard", list_set, test_clipboard);
  ADD ("/grid/many-rows", list_set, test_many_rows);
  ADD ("/grid/error", list_set, test_error);
  ADD ("/grid/widths", list_set, test_widths);
  ADD ("/grid/headings", group_set, test_headings);
  ADD ("/grid/groups", group_set, test_groups);
  ADD ("/grid/only-group", series_set, test_only_group);
  ADD ("/grid/fixed-rows", fixed_set, test_fixed_rows);
  return g_test_run ();
}

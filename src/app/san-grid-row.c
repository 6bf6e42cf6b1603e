/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-grid-row.h"

#include <string.h>

#include "app/san-grid-cell.h"
#include "app/san-grid-names.h"

struct _SanGridRow
{
  SanDraft  *draft;
  guint      index;
  GtkWidget *sheet;
  GtkWidget *name;
  GPtrArray *cells;
};

static GtkWidget *
create_cell (SanGridRow *row,
             guint       column)
{
  GtkWidget *cell = san_grid_cell_new ();
  gboolean is_text = san_draft_get_column (row->draft, column)->field->type == SAN_FIELD_TEXT;

  gtk_entry_set_alignment (GTK_ENTRY (cell), is_text ? 0 : 1);
  if (!is_text)
    {
      gtk_widget_add_css_class (cell, "numeric");
      gtk_entry_set_input_purpose (GTK_ENTRY (cell), GTK_INPUT_PURPOSE_NUMBER);
    }
  return cell;
}

/* The headings stay the last child: they lie above the cells. */
static void
add_to_sheet (SanGridRow *row,
              GtkWidget  *widget)
{
  gtk_widget_insert_before (widget, row->sheet, gtk_widget_get_last_child (row->sheet));
}

SanGridRow *
san_grid_row_new (SanDraft  *draft,
                  GtkWidget *sheet)
{
  SanGridRow *row = g_new0 (SanGridRow, 1);

  row->draft = draft;
  row->index = G_MAXUINT;
  row->sheet = sheet;
  row->cells = g_ptr_array_new ();
  for (guint i = 0; i < san_draft_get_n_columns (draft); i++)
    {
      GtkWidget *cell = create_cell (row, i);

      add_to_sheet (row, cell);
      g_ptr_array_add (row->cells, cell);
    }
  row->name = g_object_new (GTK_TYPE_LABEL,
                            "accessible-role", GTK_ACCESSIBLE_ROLE_ROW_HEADER,
                            "xalign", san_grid_has_row_names (draft) ? 0.f : .5f,
                            "css-classes", (const char *[]) { "san-grid-name", "numeric", NULL },
                            NULL);
  add_to_sheet (row, row->name);
  return row;
}

void
san_grid_row_free (SanGridRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    gtk_widget_unparent (g_ptr_array_index (row->cells, i));
  g_ptr_array_unref (row->cells);
  gtk_widget_unparent (row->name);
  g_free (row);
}

void
san_grid_row_show (SanGridRow *row,
                   guint       index)
{
  g_autofree char *name = san_grid_dup_row_name (row->draft, index);

  row->index = index;
  if (strcmp (gtk_label_get_text (GTK_LABEL (row->name)), name) != 0)
    gtk_label_set_text (GTK_LABEL (row->name), name);
  for (guint i = 0; i < row->cells->len; i++)
    {
      SanGridCell *cell = g_ptr_array_index (row->cells, i);
      g_autofree char *cell_name = san_grid_dup_cell_name (row->draft, index, i);

      san_grid_cell_place (cell, index, i, cell_name);
      san_grid_cell_set_value (cell, san_draft_get_cell (row->draft, index, i));
    }
}

guint
san_grid_row_get_index (const SanGridRow *row)
{
  return row->index;
}

GtkWidget *
san_grid_row_get_cell (const SanGridRow *row,
                       guint             column)
{
  return g_ptr_array_index (row->cells, column);
}

void
san_grid_row_show_marks (const SanGridRow    *row,
                         const SanGridCursor *cursor,
                         const SanGridMark   *mark)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      SanGridCell *cell = g_ptr_array_index (row->cells, i);
      gboolean marked = row->index == mark->row && i == mark->column;

      san_grid_cell_set_selected (cell, san_grid_cursor_is_wide (cursor)
                                        && san_grid_cursor_covers (cursor, row->index, i));
      san_grid_cell_set_error (cell, marked ? mark->message : NULL, mark->calm);
    }
}

gboolean
san_grid_row_has_focus (const SanGridRow *row)
{
  GtkWidget *focus = gtk_widget_get_focus_child (row->sheet);

  return focus != NULL && g_ptr_array_find (row->cells, focus, NULL);
}

void
san_grid_row_measure (const SanGridRow *row,
                      int              *height,
                      int              *name_width)
{
  gtk_widget_measure (row->name, GTK_ORIENTATION_HORIZONTAL, -1, NULL, name_width, NULL, NULL);
  gtk_widget_measure (row->name, GTK_ORIENTATION_VERTICAL, -1, NULL, height, NULL, NULL);
  for (guint i = 0; i < row->cells->len; i++)
    {
      int natural;

      gtk_widget_measure (g_ptr_array_index (row->cells, i), GTK_ORIENTATION_VERTICAL, -1,
                          NULL, &natural, NULL, NULL);
      *height = MAX (*height, natural);
    }
}

void
san_grid_row_allocate (const SanGridRow    *row,
                       SanGridHeader       *header,
                       const GtkAllocation *place,
                       int                  offset)
{
  gtk_widget_size_allocate (row->name, place, -1);
  for (guint i = 0; i < row->cells->len; i++)
    {
      GtkAllocation cell = *place;

      cell.x = place->x + place->width - offset
               + san_grid_header_get_column (header, i, &cell.width);
      gtk_widget_size_allocate (g_ptr_array_index (row->cells, i), &cell, -1);
    }
}

void
san_grid_row_snapshot_cells (const SanGridRow *row,
                             GtkSnapshot      *snapshot)
{
  for (guint i = 0; i < row->cells->len; i++)
    gtk_widget_snapshot_child (row->sheet, g_ptr_array_index (row->cells, i), snapshot);
}

void
san_grid_row_snapshot_name (const SanGridRow *row,
                            GtkSnapshot      *snapshot)
{
  gtk_widget_snapshot_child (row->sheet, row->name, snapshot);
}

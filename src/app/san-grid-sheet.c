/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-grid-sheet.h"

#include <glib/gi18n.h>

#include "app/san-grid-cell.h"
#include "app/san-grid-commands.h"
#include "app/san-grid-header.h"
#include "app/san-grid-pointer.h"
#include "app/san-grid-pool.h"

/* More rows than this are scrolled inside the grid. The cells of some more are kept ready. */
#define MAX_VISIBLE_ROWS 12
#define MAX_LIVE_ROWS (MAX_VISIBLE_ROWS + 2)

struct _SanGridSheet
{
  GtkWidget      parent_instance;

  SanDraft      *draft;
  GtkAdjustment *adjustments[2];      /* by GtkOrientation */
  GtkWidget     *header;
  GMenuModel    *menu;                /* of the cells, beside cut, copy and paste */
  SanGridPool   *pool;
  SanGridCursor  cursor;
  SanGridMark    mark;
  int            row_height;
  int            side_width;          /* of the row names */
  int            header_height;       /* as it is laid out */
  int            asked_height;        /* of the headings, in what was asked for */
  guint          resize_id;
};

enum {
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum {
  LEFT_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (SanGridSheet, san_grid_sheet, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static guint
count_rows (SanGridSheet *self)
{
  guint n = san_draft_get_n_rows (self->draft);

  return san_draft_has_fixed_rows (self->draft) ? n : n + 1;
}

static int
offset (SanGridSheet   *self,
        GtkOrientation  orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? (int) gtk_adjustment_get_value (adjustment) : 0;
}

static void
show_marks (SanGridSheet *self)
{
  for (guint i = 0; i < san_grid_pool_get_n (self->pool); i++)
    san_grid_row_show_marks (san_grid_pool_nth (self->pool, i), &self->cursor, &self->mark);
}

/* --- what cells tell --- */

static void
cell_edited_cb (SanGridSheet *self,
                SanGridCell  *cell)
{
  san_draft_set_cell (self->draft, san_grid_cell_get_row (cell), san_grid_cell_get_column (cell),
                      gtk_editable_get_text (GTK_EDITABLE (cell)));
}

static void
cell_focused_cb (SanGridSheet            *self,
                 GtkEventControllerFocus *focus)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus));
  SanGridCell *cell = SAN_GRID_CELL (widget);

  /* Focus by the pointer or by Tab from outside; going there by key has moved the cursor before. */
  if (self->cursor.row == san_grid_cell_get_row (cell)
      && self->cursor.column == san_grid_cell_get_column (cell))
    return;
  san_grid_cursor_go (&self->cursor, san_grid_cell_get_row (cell), san_grid_cell_get_column (cell),
                      count_rows (self), san_draft_get_n_columns (self->draft), FALSE);
  show_marks (self);
}

static void
row_created_cb (SanGridRow *row,
                gpointer    data)
{
  SanGridSheet *self = data;

  for (guint i = 0; i < san_draft_get_n_columns (self->draft); i++)
    {
      GtkWidget *cell = san_grid_row_get_cell (row, i);
      GtkEventController *focus = gtk_event_controller_focus_new ();

      gtk_entry_set_extra_menu (GTK_ENTRY (cell), self->menu);
      g_signal_connect_swapped (cell, "edited", G_CALLBACK (cell_edited_cb), self);
      g_signal_connect_swapped (cell, "cut", G_CALLBACK (san_grid_cut), self);
      g_signal_connect_swapped (cell, "copied", G_CALLBACK (san_grid_copy), self);
      g_signal_connect_swapped (cell, "pasted", G_CALLBACK (san_grid_paste), self);
      g_signal_connect_swapped (focus, "enter", G_CALLBACK (cell_focused_cb), self);
      gtk_widget_add_controller (cell, focus);
    }
}

/* Gives cells to the rows in sight. */
static void
fill_rows (SanGridSheet *self)
{
  guint n_rows = count_rows (self);
  guint first = self->row_height > 0
                ? (guint) (offset (self, GTK_ORIENTATION_VERTICAL) / self->row_height) : 0;

  san_grid_pool_fill (self->pool, first, MIN (first + MAX_LIVE_ROWS, n_rows), n_rows);
  show_marks (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
rebuild (SanGridSheet *self)
{
  san_grid_pool_clear (self->pool);
  san_grid_cursor_go (&self->cursor, self->cursor.row, self->cursor.column,
                      count_rows (self), san_draft_get_n_columns (self->draft), FALSE);
}

static void
draft_changed_cb (SanGridSheet *self)
{
  if (san_grid_header_sync (SAN_GRID_HEADER (self->header)))
    rebuild (self);
  fill_rows (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
scrolled_cb (SanGridSheet *self)
{
  san_grid_header_set_offset (SAN_GRID_HEADER (self->header),
                              offset (self, GTK_ORIENTATION_HORIZONTAL));
  fill_rows (self);
}

/* --- layout --- */

static void
set_adjustment (SanGridSheet   *self,
                GtkOrientation  orientation,
                int             upper,
                int             page)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double value;

  if (adjustment == NULL)
    return;
  value = CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (upper - page, 0));
  gtk_adjustment_configure (adjustment, value, 0, MAX (upper, page), self->row_height,
                            page * 0.9, page);
}

static void
san_grid_sheet_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  SanGridSheet *self = SAN_GRID_SHEET (widget);

  self->side_width = 0;
  self->row_height = 1;
  for (guint i = 0; i < san_grid_pool_get_n (self->pool); i++)
    {
      int height, width;

      san_grid_row_measure (san_grid_pool_nth (self->pool, i), &height, &width);
      self->row_height = MAX (self->row_height, height);
      self->side_width = MAX (self->side_width, width);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      san_grid_header_get_widths (SAN_GRID_HEADER (self->header), minimum, natural);
      *minimum += self->side_width;
      *natural += self->side_width;
    }
  else
    {
      guint n_visible = MIN (count_rows (self), MAX_VISIBLE_ROWS);

      *natural = self->asked_height + (int) n_visible * self->row_height;
      *minimum = *natural;
    }
}

static gboolean
resize_cb (gpointer data)
{
  SanGridSheet *self = data;

  self->resize_id = 0;
  self->asked_height = self->header_height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Headings wrap by the width, but a scrolled window asks for a height without telling the width:
 * the height follows a moment later. */
static void
fit_header (SanGridSheet *self,
            int           width)
{
  int height = san_grid_header_fit (SAN_GRID_HEADER (self->header), width - self->side_width);
  GtkAllocation place = { self->side_width, 0, width - self->side_width, height };

  self->header_height = height;
  if (height != self->asked_height && self->resize_id == 0)
    self->resize_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_cb, self, NULL);
  /* GTK wants to be asked before it is told. */
  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->header, &place, -1);
}

static void
san_grid_sheet_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  SanGridSheet *self = SAN_GRID_SHEET (widget);

  fit_header (self, width);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL,
                  san_grid_header_get_total (SAN_GRID_HEADER (self->header)),
                  width - self->side_width);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL,
                  (int) count_rows (self) * self->row_height, height - self->header_height);
  for (guint i = 0; i < san_grid_pool_get_n (self->pool); i++)
    {
      SanGridRow *row = san_grid_pool_nth (self->pool, i);
      GtkAllocation place = { 0, 0, self->side_width, self->row_height };

      place.y = self->header_height + (int) san_grid_row_get_index (row) * self->row_height
                - offset (self, GTK_ORIENTATION_VERTICAL);
      san_grid_row_allocate (row, SAN_GRID_HEADER (self->header), &place,
                             offset (self, GTK_ORIENTATION_HORIZONTAL));
    }
}

static void
push_clip (SanGridSheet *self,
           GtkSnapshot  *snapshot,
           int           x,
           int           y)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) x, (float) y, width - (float) x,
                                                         height - (float) y));
}

static void
san_grid_sheet_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  SanGridSheet *self = SAN_GRID_SHEET (widget);

  push_clip (self, snapshot, self->side_width, self->header_height);
  for (guint i = 0; i < san_grid_pool_get_n (self->pool); i++)
    san_grid_row_snapshot_cells (san_grid_pool_nth (self->pool, i), snapshot);
  gtk_snapshot_pop (snapshot);

  push_clip (self, snapshot, 0, self->header_height);
  for (guint i = 0; i < san_grid_pool_get_n (self->pool); i++)
    san_grid_row_snapshot_name (san_grid_pool_nth (self->pool, i), snapshot);
  gtk_snapshot_pop (snapshot);

  gtk_widget_snapshot_child (widget, self->header, snapshot);
}

/* Tab from outside comes to the names of the groups and then to the cell where one was; inside,
 * Tab is a key of the grid, and Ctrl+Tab leaves it. */
static gboolean
san_grid_sheet_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  SanGridSheet *self = SAN_GRID_SHEET (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (direction == GTK_DIR_TAB_FORWARD)
    {
      if (child == NULL && gtk_widget_child_focus (self->header, direction))
        return TRUE;
      if (child == self->header && gtk_widget_child_focus (self->header, direction))
        return TRUE;
      if (child != NULL && child != self->header)
        return FALSE;
    }
  else if (direction == GTK_DIR_TAB_BACKWARD && child != NULL)
    {
      return gtk_widget_child_focus (self->header, direction);
    }
  san_grid_sheet_go (self, self->cursor.row, self->cursor.column, FALSE);
  return TRUE;
}

/* --- class --- */

static void
set_scroll_adjustment (SanGridSheet   *self,
                       GtkOrientation  orientation,
                       GtkAdjustment  *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], scrolled_cb, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
}

static void
san_grid_sheet_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  SanGridSheet *self = SAN_GRID_SHEET (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
san_grid_sheet_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  SanGridSheet *self = SAN_GRID_SHEET (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_scroll_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_scroll_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    default:
      /* The policies: the sheet has one size only, so that there is nothing to choose. */
      break;
    }
}

static void
san_grid_sheet_dispose (GObject *object)
{
  SanGridSheet *self = SAN_GRID_SHEET (object);

  g_clear_handle_id (&self->resize_id, g_source_remove);
  set_scroll_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_scroll_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_pointer (&self->pool, san_grid_pool_free);
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->menu);
  g_clear_pointer (&self->mark.message, g_free);

  G_OBJECT_CLASS (san_grid_sheet_parent_class)->dispose (object);
}

static void
san_grid_sheet_class_init (SanGridSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = san_grid_sheet_get_property;
  object_class->set_property = san_grid_sheet_set_property;
  object_class->dispose = san_grid_sheet_dispose;
  widget_class->measure = san_grid_sheet_measure;
  widget_class->size_allocate = san_grid_sheet_size_allocate;
  widget_class->snapshot = san_grid_sheet_snapshot;
  widget_class->focus = san_grid_sheet_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[LEFT_OUT] = g_signal_new ("left-out", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "grid-sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
san_grid_sheet_init (SanGridSheet *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "san-grid-sheet");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Table of data"), -1);
  san_grid_pointer_attach (self);
}

GtkWidget *
san_grid_sheet_new (SanDraft   *draft,
                    GMenuModel *menu)
{
  SanGridSheet *self;

  g_return_val_if_fail (SAN_IS_DRAFT (draft), NULL);

  self = g_object_new (SAN_TYPE_GRID_SHEET, NULL);
  self->draft = g_object_ref (draft);
  self->menu = g_object_ref (menu);
  self->header = san_grid_header_new (draft);
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
  self->pool = san_grid_pool_new (draft, GTK_WIDGET (self), row_created_cb);
  fill_rows (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

SanDraft *
san_grid_sheet_get_draft (SanGridSheet *self)
{
  g_return_val_if_fail (SAN_IS_GRID_SHEET (self), NULL);

  return self->draft;
}

const SanGridCursor *
san_grid_sheet_get_cursor (SanGridSheet *self)
{
  g_return_val_if_fail (SAN_IS_GRID_SHEET (self), NULL);

  return &self->cursor;
}

guint
san_grid_sheet_get_n_rows (SanGridSheet *self)
{
  g_return_val_if_fail (SAN_IS_GRID_SHEET (self), 0);

  return count_rows (self);
}

guint
san_grid_sheet_get_page (SanGridSheet *self)
{
  g_return_val_if_fail (SAN_IS_GRID_SHEET (self), 0);

  return MIN (count_rows (self), MAX_VISIBLE_ROWS);
}

GtkWidget *
san_grid_sheet_get_cell (SanGridSheet *self,
                         guint         row,
                         guint         column)
{
  SanGridRow *found;

  g_return_val_if_fail (SAN_IS_GRID_SHEET (self), NULL);

  found = san_grid_pool_find (self->pool, row);
  if (found == NULL || column >= san_draft_get_n_columns (self->draft))
    return NULL;
  return san_grid_row_get_cell (found, column);
}

static void
scroll_to (SanGridSheet *self,
           guint         row,
           guint         column)
{
  int width;
  int x = san_grid_header_get_column (SAN_GRID_HEADER (self->header), column, &width);
  GtkAdjustment *horizontal = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (horizontal != NULL)
    gtk_adjustment_clamp_page (horizontal, x, x + width);
  if (vertical == NULL)
    return;
  /* A row that has just been added is not laid out yet. */
  if (gtk_adjustment_get_upper (vertical) < count_rows (self) * self->row_height)
    gtk_adjustment_set_upper (vertical, count_rows (self) * self->row_height);
  gtk_adjustment_clamp_page (vertical, row * self->row_height, (row + 1) * self->row_height);
}

void
san_grid_sheet_go (SanGridSheet *self,
                   guint         row,
                   guint         column,
                   gboolean      extend)
{
  GtkWidget *cell;

  g_return_if_fail (SAN_IS_GRID_SHEET (self));

  if (san_draft_get_n_columns (self->draft) == 0)
    return;
  san_grid_cursor_go (&self->cursor, row, column, count_rows (self),
                      san_draft_get_n_columns (self->draft), extend);
  scroll_to (self, self->cursor.row, self->cursor.column);
  fill_rows (self);
  cell = san_grid_sheet_get_cell (self, self->cursor.row, self->cursor.column);
  if (cell != NULL)
    gtk_widget_grab_focus (cell);
  show_marks (self);
}

gboolean
san_grid_sheet_step (SanGridSheet *self,
                     gboolean      forward)
{
  SanGridCursor next;

  g_return_val_if_fail (SAN_IS_GRID_SHEET (self), FALSE);

  next = self->cursor;
  if (!san_grid_cursor_step (&next, forward, count_rows (self),
                             san_draft_get_n_columns (self->draft)))
    return FALSE;
  san_grid_sheet_go (self, next.row, next.column, FALSE);
  self->cursor.home = next.home;
  return TRUE;
}

void
san_grid_sheet_mark (SanGridSheet *self,
                     guint         row,
                     guint         column,
                     const char   *message,
                     gboolean      calm)
{
  g_return_if_fail (SAN_IS_GRID_SHEET (self));

  g_free (self->mark.message);
  self->mark = (SanGridMark) { row, column, calm, g_strdup (message) };
  show_marks (self);
}

void
san_grid_sheet_tell_left_out (SanGridSheet *self,
                              guint         n_cells)
{
  g_return_if_fail (SAN_IS_GRID_SHEET (self));

  g_signal_emit (self, signals[LEFT_OUT], 0, n_cells);
}

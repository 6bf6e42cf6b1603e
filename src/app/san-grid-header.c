/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-grid-header.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/san-grid-names.h"
#include "app/san-text-entry.h"

/* A column holds at least "1 234 567" and all of a number; a name at least something like a word,
 * and all of it where there is room. It widens by several letters at once, so that it stands still
 * while one types. */
#define NUMBER_CHARS 7
#define NAME_CHARS 13
#define NAME_CHARS_SCROLLED 18   /* of a long name, if the grid is too wide for its place anyway */
#define MOST_CHARS 32
#define CHARS_AT_ONCE 4
#define CELL_PADDING 18

typedef struct
{
  SanDraftColumn  place;
  GtkWidget      *label;
  int             minimum;
  int             needed;    /* for all that is in it */
  int             natural;
  int             x;
  int             width;
} Column;

struct _SanGridHeader
{
  GtkWidget  parent_instance;

  SanDraft  *draft;
  GArray    *columns;
  GPtrArray *groups;      /* an entry for each group */
  int        offset;
  int        groups_height;
  int        names_height;
  gboolean   updating;
};

G_DEFINE_FINAL_TYPE (SanGridHeader, san_grid_header, GTK_TYPE_WIDGET)

static Column *
nth (SanGridHeader *self,
     guint          column)
{
  return &g_array_index (self->columns, Column, column);
}

static void
column_clear (gpointer data)
{
  Column *column = data;

  gtk_widget_unparent (column->label);
}

static void
add_column (SanGridHeader *self,
            guint          column)
{
  g_autofree char *name = san_grid_dup_column_name (self->draft, column);
  Column added = { .place = *san_draft_get_column (self->draft, column) };

  added.label = g_object_new (GTK_TYPE_LABEL,
                              "label", name,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
                              "wrap", TRUE,
                              "justify", GTK_JUSTIFY_CENTER,
                              "css-classes", (const char *[]) { "san-grid-heading", NULL },
                              NULL);
  if (added.place.field->hint != NULL)
    gtk_widget_set_tooltip_text (added.label, _(added.place.field->hint));
  gtk_widget_set_parent (added.label, GTK_WIDGET (self));
  g_array_append_val (self->columns, added);
}

static void
group_changed_cb (SanGridHeader *self,
                  GtkEditable   *entry)
{
  guint group;

  if (!self->updating && g_ptr_array_find (self->groups, entry, &group))
    san_draft_set_group_name (self->draft, group, gtk_editable_get_text (entry));
}

static void
add_group (SanGridHeader *self,
           guint          group)
{
  GtkWidget *entry = san_text_entry_new ();
  g_autofree char *label = g_strdup_printf (_("Name of group %u"), group + 1);

  gtk_entry_set_has_frame (GTK_ENTRY (entry), FALSE);
  gtk_entry_set_alignment (GTK_ENTRY (entry), 0.5f);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 1);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_widget_add_css_class (entry, "san-grid-group");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (group_changed_cb), self);
  gtk_widget_set_parent (entry, GTK_WIDGET (self));
  g_ptr_array_add (self->groups, entry);
}

static gboolean
has_same_columns (SanGridHeader *self)
{
  if (san_draft_get_n_columns (self->draft) != self->columns->len
      || san_draft_get_n_groups (self->draft) != self->groups->len)
    return FALSE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const SanDraftColumn *place = san_draft_get_column (self->draft, i);

      if (place->field != nth (self, i)->place.field || place->group != nth (self, i)->place.group)
        return FALSE;
    }
  return TRUE;
}

/* The only group need not be told from others. */
static void
sync_group_names (SanGridHeader *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->groups->len; i++)
    {
      GtkEditable *entry = g_ptr_array_index (self->groups, i);
      g_autofree char *hint = self->groups->len > 1 ? g_strdup_printf (_("Group %u"), i + 1)
                                                    : g_strdup (_("Group"));
      const char *name = san_draft_get_group_name (self->draft, i);

      if (name == NULL)
        name = "";
      if (strcmp (gtk_editable_get_text (entry), name) != 0)
        gtk_editable_set_text (entry, name);
      gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
    }
  self->updating = FALSE;
}

static int
text_width (GtkWidget *widget,
            guint      n_chars)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int digit = pango_font_metrics_get_approximate_digit_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (digit * (int) n_chars) + CELL_PADDING;
}

/* The longest cell of a column, by its letters */
static const char *
find_longest (SanGridHeader *self,
              guint          column)
{
  const char *longest = "";
  glong most = 0;

  for (guint i = 0; i < san_draft_get_n_rows (self->draft); i++)
    {
      const char *text = san_draft_get_cell (self->draft, i, column);
      glong length = g_utf8_strlen (text, -1);

      if (length > most)
        {
          most = length;
          longest = text;
        }
    }
  return longest;
}

/* Letters are of different width: @text needs as much room as so many figures. */
static guint
count_chars (SanGridHeader *self,
             const char    *text)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int figure = text_width (GTK_WIDGET (self), 1) - CELL_PADDING;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return (guint) MIN ((width + figure - 1) / figure, MOST_CHARS);
}

static void
measure_column (SanGridHeader *self,
                guint          index)
{
  Column *column = nth (self, index);
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_name = column->place.field->type == SAN_FIELD_TEXT;
  guint least = is_name ? NAME_CHARS : NUMBER_CHARS;
  guint chars = count_chars (self, find_longest (self, index));
  guint steps = chars / CHARS_AT_ONCE + 1;
  int heading;

  gtk_widget_measure (column->label, GTK_ORIENTATION_HORIZONTAL, -1, &heading, NULL, NULL, NULL);
  column->needed = MAX (text_width (widget, MAX (least, steps * CHARS_AT_ONCE)), heading);
  column->natural = MAX (column->needed, text_width (widget, least + CHARS_AT_ONCE));
  column->minimum = column->needed;
  if (is_name)
    {
      guint scrolled = MIN (NAME_CHARS_SCROLLED, steps * CHARS_AT_ONCE);

      column->minimum = MIN (column->needed, MAX (text_width (widget, scrolled), heading));
    }
}

static void
sum_widths (SanGridHeader *self,
            int           *minimum,
            int           *needed,
            int           *natural)
{
  *minimum = *needed = *natural = 0;
  for (guint i = 0; i < self->columns->len; i++)
    {
      measure_column (self, i);
      *minimum += nth (self, i)->minimum;
      *needed += nth (self, i)->needed;
      *natural += nth (self, i)->natural;
    }
}

/* The width of a column between @least and @most, where all of them together are to be @width,
 * between @all_least and @all_most: each gives up its part of what it can spare. */
static int
share_out (int least,
           int most,
           int all_least,
           int all_most,
           int width)
{
  double spare = (double) (MAX (width, all_least) - all_least) / MAX (all_most - all_least, 1);

  return least + (int) ((most - least) * spare);
}

static int
max_height (GtkWidget *widget,
            int        width,
            int        height)
{
  int needed;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &needed, NULL, NULL, NULL);
  return MAX (height, needed);
}

/* Groups that have no column, as in another form, show no name. */
static gboolean
find_group_span (SanGridHeader *self,
                 guint          group,
                 int           *x,
                 int           *width)
{
  *x = -1;
  *width = 0;
  for (guint i = 0; i < self->columns->len; i++)
    if (nth (self, i)->place.group == (int) group)
      {
        if (*x < 0)
          *x = nth (self, i)->x;
        *width += nth (self, i)->width;
      }
  return *width > 0;
}

static void
san_grid_header_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  SanGridHeader *self = SAN_GRID_HEADER (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 0;
  else
    *minimum = *natural = self->groups_height + self->names_height;
}

static void
san_grid_header_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  SanGridHeader *self = SAN_GRID_HEADER (widget);

  for (guint i = 0; i < self->groups->len; i++)
    {
      GtkWidget *entry = g_ptr_array_index (self->groups, i);
      GtkAllocation place = { 0, 0, 0, self->groups_height };
      gboolean shown = find_group_span (self, i, &place.x, &place.width);

      gtk_widget_set_child_visible (entry, shown);
      place.x -= self->offset;
      if (shown)
        gtk_widget_size_allocate (entry, &place, -1);
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = nth (self, i);
      GtkAllocation place = { column->x - self->offset, 0, column->width, height };

      if (column->place.group >= 0)
        {
          place.y = self->groups_height;
          place.height = self->names_height;
        }
      gtk_widget_size_allocate (column->label, &place, -1);
    }
}

static void
san_grid_header_dispose (GObject *object)
{
  SanGridHeader *self = SAN_GRID_HEADER (object);

  for (guint i = 0; i < self->groups->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
  g_array_set_size (self->columns, 0);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (san_grid_header_parent_class)->dispose (object);
}

static void
san_grid_header_finalize (GObject *object)
{
  SanGridHeader *self = SAN_GRID_HEADER (object);

  g_array_unref (self->columns);
  g_ptr_array_unref (self->groups);

  G_OBJECT_CLASS (san_grid_header_parent_class)->finalize (object);
}

static void
san_grid_header_class_init (SanGridHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = san_grid_header_dispose;
  object_class->finalize = san_grid_header_finalize;
  widget_class->measure = san_grid_header_measure;
  widget_class->size_allocate = san_grid_header_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "header");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
san_grid_header_init (SanGridHeader *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, column_clear);
  self->groups = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "san-grid-header");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
san_grid_header_new (SanDraft *draft)
{
  SanGridHeader *self = g_object_new (SAN_TYPE_GRID_HEADER, NULL);

  self->draft = g_object_ref (draft);
  san_grid_header_sync (self);
  return GTK_WIDGET (self);
}

gboolean
san_grid_header_sync (SanGridHeader *self)
{
  gboolean same;

  g_return_val_if_fail (SAN_IS_GRID_HEADER (self), FALSE);

  same = has_same_columns (self);
  if (!same)
    {
      g_array_set_size (self->columns, 0);
      for (guint i = 0; i < san_draft_get_n_columns (self->draft); i++)
        add_column (self, i);
      while (self->groups->len > san_draft_get_n_groups (self->draft))
        {
          gtk_widget_unparent (g_ptr_array_index (self->groups, self->groups->len - 1));
          g_ptr_array_set_size (self->groups, (int) self->groups->len - 1);
        }
      while (self->groups->len < san_draft_get_n_groups (self->draft))
        add_group (self, self->groups->len);
    }
  sync_group_names (self);
  return !same;
}

void
san_grid_header_get_widths (SanGridHeader *self,
                            int           *minimum,
                            int           *natural)
{
  int needed;

  g_return_if_fail (SAN_IS_GRID_HEADER (self));

  sum_widths (self, minimum, &needed, natural);
}

int
san_grid_header_fit (SanGridHeader *self,
                     int            width)
{
  int minimum, needed, natural, group_x, group_width;
  gboolean moved = FALSE;
  int x = 0;

  g_return_val_if_fail (SAN_IS_GRID_HEADER (self), 0);

  sum_widths (self, &minimum, &needed, &natural);
  self->groups_height = self->names_height = 0;
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = nth (self, i);

      if (width >= natural)
        column->width = (int) ((double) column->natural * width / natural);
      else if (width >= needed)
        column->width = share_out (column->needed, column->natural, needed, natural, width);
      else
        column->width = share_out (column->minimum, column->needed, minimum, needed, width);
      moved = moved || column->x != x;
      column->x = x;
      x += column->width;
      self->names_height = max_height (column->label, column->width, self->names_height);
    }
  for (guint i = 0; i < self->groups->len; i++)
    if (find_group_span (self, i, &group_x, &group_width))
      self->groups_height = max_height (g_ptr_array_index (self->groups, i), -1,
                                        self->groups_height);
  if (self->columns->len > 0)
    nth (self, self->columns->len - 1)->width += MAX (width - x, 0);
  /* What is in it moves also where it is as wide as before. */
  if (moved)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  return self->groups_height + self->names_height;
}

int
san_grid_header_get_total (SanGridHeader *self)
{
  const Column *last;

  g_return_val_if_fail (SAN_IS_GRID_HEADER (self), 0);

  if (self->columns->len == 0)
    return 0;
  last = nth (self, self->columns->len - 1);
  return last->x + last->width;
}

int
san_grid_header_get_column (SanGridHeader *self,
                            guint          column,
                            int           *width)
{
  g_return_val_if_fail (SAN_IS_GRID_HEADER (self), 0);
  g_return_val_if_fail (column < self->columns->len, 0);

  *width = nth (self, column)->width;
  return nth (self, column)->x;
}

void
san_grid_header_set_offset (SanGridHeader *self,
                            int            offset)
{
  g_return_if_fail (SAN_IS_GRID_HEADER (self));

  if (self->offset == offset)
    return;
  self->offset = offset;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

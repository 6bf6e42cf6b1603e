/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-table-view.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/san-export.h"
#include "app/san-formula-view.h"
#include "app/san-sideways.h"
#include "app/san-widget.h"
#include "model/san-typography.h"

/* A longer table is folded: nobody reads a thousand deviations. */
#define MAX_ROWS 40
/* Names are not broken into lines before they are longer than this, nor are their words. */
#define NAME_CHARS 12
/* A longer word of a heading is parted where the column is narrow. */
#define LONGEST_WORD 9

struct _SanTableView
{
  GtkWidget  parent_instance;

  SanTable  *table;
  GtkWidget *title;
  GtkWidget *scroller;
  GtkWidget *grid;
  GtkWidget *more;
  GtkWidget *note;
  GPtrArray *rows;        /* of GPtrArray of labels, by column */
  char      *structure;   /* of the headings that stand */
};

G_DEFINE_FINAL_TYPE (SanTableView, san_table_view, GTK_TYPE_WIDGET)

/* Rows of headings: those of groups, if there are any, and those of columns */
static int
count_heading_rows (const SanTable *table)
{
  return san_table_has_groups (table) ? 2 : 1;
}

static guint
count_body_rows (SanTableView *self)
{
  guint n = san_table_get_n_rows (self->table);

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->more)) ? n : MIN (n, MAX_ROWS);
}

/* Everything by which the headings are laid out. As long as it is the same, only texts change. */
static char *
describe_structure (const SanTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < san_table_get_n_columns (table); i++)
    {
      const char *group = san_table_get_group (table, i);
      const char *symbol = san_table_get_symbol (table, i);

      g_string_append_printf (text, "%s\t%s\t%s\t%d\n", san_table_get_heading (table, i),
                              symbol != NULL ? symbol : "", group != NULL ? group : "",
                              san_table_is_numeric (table, i));
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
create_heading (const char *text,
                const char *symbol)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
                                 "css-classes", (const char *[]) { "san-table-heading", NULL },
                                 NULL);
  g_autofree char *parted = san_text_hyphenate_long (text, LONGEST_WORD);
  GtkWidget *label = gtk_label_new (parted);

  gtk_widget_set_vexpand (box, FALSE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_widget_set_vexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (symbol != NULL)
    {
      GtkWidget *formula = san_formula_view_new (FALSE);

      san_formula_view_set_markup (SAN_FORMULA_VIEW (formula), symbol);
      gtk_widget_set_halign (formula, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), formula);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return box;
}

static guint
find_group_end (const SanTable *table,
                guint           column)
{
  const char *group = san_table_get_group (table, column);
  guint end = column + 1;

  while (end < san_table_get_n_columns (table)
         && g_strcmp0 (san_table_get_group (table, end), group) == 0)
    end++;
  return end;
}

static void
attach_headings (SanTableView *self)
{
  guint n_columns = san_table_get_n_columns (self->table);
  int n_rows = count_heading_rows (self->table);

  for (guint i = 0; i < n_columns; i++)
    {
      gboolean in_group = san_table_get_group (self->table, i) != NULL;
      GtkWidget *heading = create_heading (san_table_get_heading (self->table, i),
                                           san_table_get_symbol (self->table, i));

      /* The height of a long heading beside the groups goes to the row under their names. */
      gtk_widget_set_vexpand (heading, in_group);
      gtk_grid_attach (GTK_GRID (self->grid), heading, (int) i, in_group ? 1 : 0, 1,
                       in_group ? 1 : n_rows);
    }
  for (guint i = 0; i < n_columns; i = find_group_end (self->table, i))
    {
      const char *group = san_table_get_group (self->table, i);
      GtkWidget *heading;

      if (group == NULL)
        continue;
      heading = create_heading (group, NULL);
      gtk_widget_add_css_class (heading, "group");
      gtk_grid_attach (GTK_GRID (self->grid), heading, (int) i, 0,
                       (int) (find_group_end (self->table, i) - i), 1);
    }
}

static void
rebuild (SanTableView *self)
{
  g_ptr_array_set_size (self->rows, 0);
  self->grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                             "css-classes", (const char *[]) { "san-table", NULL }, NULL);
  san_sideways_set_child (SAN_SIDEWAYS (self->scroller), self->grid);
  attach_headings (self);
}

static GPtrArray *
add_row (SanTableView *self)
{
  GPtrArray *row = g_ptr_array_new ();
  int place = count_heading_rows (self->table) + (int) self->rows->len;

  for (guint i = 0; i < san_table_get_n_columns (self->table); i++)
    {
      gboolean numeric = san_table_is_numeric (self->table, i);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_CELL,
                                       "xalign", numeric ? 1.f : 0.f,
                                       "hexpand", TRUE,
                                       NULL);

      gtk_widget_add_css_class (label, "san-table-cell");
      gtk_widget_add_css_class (label, numeric ? "numeric" : "text");
      if (!numeric)
        {
          gtk_label_set_wrap (GTK_LABEL (label), TRUE);
          gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
        }
      gtk_accessible_update_relation (GTK_ACCESSIBLE (label),
                                      GTK_ACCESSIBLE_RELATION_ROW_INDEX, place + 1,
                                      GTK_ACCESSIBLE_RELATION_COL_INDEX, (int) i + 1, -1);
      gtk_grid_attach (GTK_GRID (self->grid), label, (int) i, place, 1, 1);
      g_ptr_array_add (row, label);
    }
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
remove_last_row (SanTableView *self)
{
  gtk_grid_remove_row (GTK_GRID (self->grid),
                       count_heading_rows (self->table) + (int) self->rows->len - 1);
  g_ptr_array_set_size (self->rows, (int) self->rows->len - 1);
}

static char *
dup_cell (const SanTable *table,
          guint           column,
          guint           row)
{
  const char *text = san_table_get_cell (table, column, row);

  return san_table_is_numeric (table, column) ? g_strdup (text)
                                              : san_text_hyphenate_long (text, NAME_CHARS);
}

static void
show_row (SanTableView *self,
          GPtrArray    *row,
          guint         index)
{
  gboolean is_total = index == san_table_get_n_rows (self->table);

  for (guint i = 0; i < row->len; i++)
    {
      GtkLabel *label = g_ptr_array_index (row, i);
      g_autofree char *text = dup_cell (self->table, i, index);

      if (strcmp (gtk_label_get_text (label), text) != 0)
        gtk_label_set_text (label, text);
      if (!san_table_is_numeric (self->table, i))
        gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (text, -1), NAME_CHARS));
      san_widget_set_css_class (GTK_WIDGET (label), "total", is_total);
    }
}

static void
show_rows (SanTableView *self)
{
  guint n_body = count_body_rows (self);
  guint n = n_body + (san_table_has_total (self->table) ? 1 : 0);

  while (self->rows->len > n)
    remove_last_row (self);
  while (self->rows->len < n)
    add_row (self);
  for (guint i = 0; i < n; i++)
    show_row (self, g_ptr_array_index (self->rows, i),
              i < n_body ? i : san_table_get_n_rows (self->table));
}

static void
show_more (SanTableView *self)
{
  guint n = san_table_get_n_rows (self->table);
  gboolean all = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->more));
  g_autofree char *text = g_strdup_printf (ngettext ("Show All %u Row", "Show All %u Rows", n), n);

  gtk_widget_set_visible (self->more, n > MAX_ROWS);
  gtk_button_set_label (GTK_BUTTON (self->more), all ? _("Show the First Rows Only") : text);
}

static void
more_toggled_cb (SanTableView *self)
{
  if (self->table == NULL)
    return;
  show_more (self);
  show_rows (self);
}

static void
append_line (GString        *text,
             const SanTable *table,
             guint           row)
{
  for (guint i = 0; i < san_table_get_n_columns (table); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", san_table_get_cell (table, i, row));
  g_string_append_c (text, '\n');
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  const SanTable *table = SAN_TABLE_VIEW (widget)->table;
  g_autoptr(GString) text = g_string_new (NULL);

  if (table == NULL)
    return;
  for (guint i = 0; i < san_table_get_n_columns (table); i++)
    {
      const char *group = san_table_get_group (table, i);

      g_string_append (text, i > 0 ? "\t" : "");
      if (group != NULL)
        g_string_append_printf (text, "%s: ", group);
      g_string_append (text, san_table_get_heading (table, i));
    }
  g_string_append_c (text, '\n');
  for (guint i = 0; i < san_table_get_n_rows (table) + (san_table_has_total (table) ? 1 : 0); i++)
    append_line (text, table, i);
  san_export_copy_text (widget, text->str);
}

static void
san_table_view_dispose (GObject *object)
{
  SanTableView *self = SAN_TABLE_VIEW (object);

  san_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->table, san_table_unref);

  G_OBJECT_CLASS (san_table_view_parent_class)->dispose (object);
}

static void
san_table_view_finalize (GObject *object)
{
  SanTableView *self = SAN_TABLE_VIEW (object);

  g_ptr_array_unref (self->rows);
  g_free (self->structure);

  G_OBJECT_CLASS (san_table_view_parent_class)->finalize (object);
}

static void
san_table_view_class_init (SanTableViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = san_table_view_dispose;
  object_class->finalize = san_table_view_finalize;

  g_type_ensure (SAN_TYPE_SIDEWAYS);
  gtk_widget_class_set_template_from_resource (widget_class, SAN_RESOURCES "/ui/san-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SanTableView, title);
  gtk_widget_class_bind_template_child (widget_class, SanTableView, scroller);
  gtk_widget_class_bind_template_child (widget_class, SanTableView, more);
  gtk_widget_class_bind_template_child (widget_class, SanTableView, note);
  gtk_widget_class_bind_template_callback (widget_class, more_toggled_cb);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
san_table_view_init (SanTableView *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
san_table_view_new (void)
{
  return g_object_new (SAN_TYPE_TABLE_VIEW, NULL);
}

void
san_table_view_set_table (SanTableView *self,
                          SanTable     *table)
{
  g_autofree char *structure = NULL;

  g_return_if_fail (SAN_IS_TABLE_VIEW (self));
  g_return_if_fail (table != NULL);

  san_table_ref (table);
  g_clear_pointer (&self->table, san_table_unref);
  self->table = table;

  structure = describe_structure (table);
  if (g_strcmp0 (structure, self->structure) != 0)
    {
      g_free (self->structure);
      self->structure = g_steal_pointer (&structure);
      rebuild (self);
    }
  san_widget_set_label (self->title, san_table_get_title (table));
  san_widget_set_label (self->note, san_table_get_note (table));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  san_table_get_title (table) != NULL ? san_table_get_title (table)
                                                                      : _("Table"), -1);
  show_more (self);
  show_rows (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-preferences.h"

#include <glib/gi18n.h>

#include "model/san-notation.h"

struct _SanPreferences
{
  AdwPreferencesWindow  parent_instance;

  AdwComboRow          *language;
  AdwComboRow          *color_scheme;
  AdwComboRow          *errors;
  GtkSpinButton        *decimals;
  AdwActionRow         *decimals_row;

  GSettings            *settings;
};

G_DEFINE_FINAL_TYPE (SanPreferences, san_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* Values of the settings in the order of the drop-downs. */
static const char * const languages[] = { "", "ru", "en", NULL };
static const char * const color_schemes[] = { "system", "light", "dark", NULL };

static gboolean
get_position (GValue   *value,
              GVariant *variant,
              gpointer  user_data)
{
  const char * const *choices = user_data;

  for (guint i = 0; choices[i] != NULL; i++)
    if (g_str_equal (choices[i], g_variant_get_string (variant, NULL)))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
set_position (const GValue       *value,
              const GVariantType *type,
              gpointer            user_data)
{
  const char * const *choices = user_data;
  guint position = g_value_get_uint (value);

  if (position >= g_strv_length ((char **) choices))
    return NULL;
  return g_variant_new_string (choices[position]);
}

static gboolean
get_flag_position (GValue   *value,
                   GVariant *variant,
                   gpointer  user_data)
{
  g_value_set_uint (value, g_variant_get_boolean (variant) ? 1 : 0);
  return TRUE;
}

static GVariant *
set_flag_position (const GValue       *value,
                   const GVariantType *type,
                   gpointer            user_data)
{
  return g_variant_new_boolean (g_value_get_uint (value) == 1);
}

/* Shows what the number of decimals means. */
static void
update_sample (SanPreferences *self)
{
  const SanNotation notation = { .extra_decimals = g_settings_get_int (self->settings,
                                                                       "extra-decimals") };
  g_autofree char *rate = san_notation_format_unit (&notation, 14.53671, SAN_QUANTITY_RATE, "‰");
  g_autofree char *mean = san_notation_format (&notation, 71.8265, SAN_QUANTITY_MEAN);
  /* Translators: sample of a rate and a mean, such as “14.5 ‰, M = 71.83” */
  g_autofree char *text = g_strdup_printf (_("%s, M = %s"), rate, mean);

  adw_action_row_set_subtitle (self->decimals_row, text);
}

static void
san_preferences_dispose (GObject *object)
{
  g_clear_object (&SAN_PREFERENCES (object)->settings);
  G_OBJECT_CLASS (san_preferences_parent_class)->dispose (object);
}

static void
san_preferences_class_init (SanPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = san_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SAN_RESOURCES "/ui/san-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, SanPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, SanPreferences, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, SanPreferences, errors);
  gtk_widget_class_bind_template_child (widget_class, SanPreferences, decimals);
  gtk_widget_class_bind_template_child (widget_class, SanPreferences, decimals_row);
}

static void
san_preferences_init (SanPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SanPreferences *
san_preferences_new (GtkWindow *parent,
                     GSettings *settings)
{
  SanPreferences *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (SAN_TYPE_PREFERENCES,
                       "application", parent != NULL ? gtk_window_get_application (parent) : NULL,
                       "transient-for", parent,
                       NULL);
  self->settings = g_object_ref (settings);
  g_settings_bind_with_mapping (settings, "language", self->language, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_position, set_position,
                                (gpointer) languages, NULL);
  g_settings_bind_with_mapping (settings, "color-scheme", self->color_scheme, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_position, set_position,
                                (gpointer) color_schemes, NULL);
  g_settings_bind_with_mapping (settings, "modern-errors", self->errors, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_flag_position, set_flag_position, NULL,
                                NULL);
  g_settings_bind (settings, "extra-decimals", self->decimals, "value", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed::extra-decimals", G_CALLBACK (update_sample), self,
                           G_CONNECT_SWAPPED);
  update_sample (self);
  return self;
}

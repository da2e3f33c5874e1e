using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaiCach.Foundation.Persistence;

/// <summary>Column types that mean the same on SQLite and PostgreSQL; anything else stops the app at start.</summary>
internal static class PortableColumns
{
    private static readonly Type[] Portable =
        [typeof(string), typeof(int), typeof(long), typeof(bool), typeof(Guid), typeof(DateTime), typeof(DateOnly), typeof(byte[])];

    private static readonly ValueConverter<DateTime, DateTime> Utc =
        new(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type.IsEnum)
                {
                    property.SetProviderClrType(typeof(string));
                    property.SetMaxLength(40);
                }
                else if (type == typeof(DateTime))
                {
                    property.SetValueConverter(Utc);
                }
                else if (!Portable.Contains(type) && property.GetValueConverter() is null)
                {
                    throw new NotSupportedException(
                        $"{entity.ClrType.Name}.{property.Name}: {type.Name} sorts or sums differently on SQLite. Money is whole đồng (long).");
                }
            }
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}

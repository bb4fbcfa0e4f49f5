using System.Globalization;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;

namespace Danchu.Demonstration.Samples;

/// <summary>A rubric as files name it: bcd-xa/1 is its key and version.</summary>
public readonly record struct RubricReference(string Key, int Version)
{
    internal static RubricReference In(Cell cell, CatalogueFiles catalogue)
    {
        var reference = cell.Required(Cell.KeyLimit).Split('/') is [var key, var typed]
            && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new RubricReference(key, version)
            : default;
        if (!catalogue.Rubrics.Any(rubric => rubric.Value.Version == reference.Version
            && string.Equals(rubric.Value.Key, reference.Key, StringComparison.Ordinal)))
        {
            cell.Refuse($"không có bảng tiêu chí “{cell.Text}” (cần dạng khóa/phiên bản, ví dụ bcd-xa/1).");
        }

        return reference;
    }
}

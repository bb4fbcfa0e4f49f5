using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Forms;

/// <summary>The content of a form, apart from its id, version and owner: begun, compared, measured.</summary>
internal static class FormContent
{
    /// <summary>A form with nothing in it yet.</summary>
    public static StatisticalForm Empty(string key, int version, OrganisationId? owner) => new()
    {
        Key = key,
        Version = version,
        OwnerId = owner,
        Name = "",
        Title = "",
        ForKinds = [],
        ContentHash = "",
        Groups = [],
    };

    public static string HashOf(StatisticalForm form) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        new { form.Key, form.Version, form.Name, form.Title, form.ForKinds, form.ValidFrom, form.ValidTo, form.Source, form.Groups },
        JsonColumn.Options))));

    /// <summary>What every operation must keep true of a form.</summary>
    public static IEnumerable<Refusal> Check(StatisticalForm form)
    {
        var lines = form.Groups.Sum(group => group.Rows.Count + 1);
        if (lines > StatisticalForm.LinesLimit)
        {
            yield return new Refusal($"Biểu có {lines} dòng, tối đa {StatisticalForm.LinesLimit}.");
        }
    }

    /// <summary>Each line in full, for history: it shows what was there and what is there now.</summary>
    public static List<string> Lines(StatisticalForm form) =>
        [.. form.Groups.SelectMany(group => group.Rows.Select(Line).Prepend($"{group.Number} {group.Heading}"))];

    private static string Line(FormRow row) =>
        $"·{row.Number} {row.Label} [{Asked(row)}{(row.Scope.Word.Length > 0 ? "@" + row.Scope.Word : "")}]{(row.Note.Length > 0 ? $": {row.Note}" : "")}";

    private static string Asked(FormRow row) => row.Sum is { } sum
        ? SumLine.Write(sum)
        : row.Indicator + (row.Breakdown is { } breakdown ? $" theo {breakdown}" : "");
}

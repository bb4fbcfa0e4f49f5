using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;

namespace Danchu.Core.Outlines;

/// <summary>The content of an outline, apart from its id, version and owner: begun, compared, measured.</summary>
internal static class OutlineContent
{
    /// <summary>An outline with nothing in it yet.</summary>
    public static Outline Empty(string key, int version, OrganisationId? owner) => new()
    {
        Key = key,
        Version = version,
        OwnerId = owner,
        Name = "",
        DocumentType = "BC",
        Subject = "",
        Line = ReportingLine.State,
        ForKinds = [],
        ContentHash = "",
        Sections = [],
    };

    public static string HashOf(Outline outline) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        new
        {
            outline.Key, outline.Version, outline.Name, outline.DocumentType, outline.Subject, outline.Line, outline.ForKinds, outline.ValidFrom,
            outline.ValidTo, outline.Source, outline.Sections,
        },
        JsonColumn.Options))));

    /// <summary>What every operation must keep true of an outline.</summary>
    public static IEnumerable<Refusal> Check(Outline outline)
    {
        var sections = outline.Walk().ToList();
        if (sections.Count > Outline.SectionsLimit)
        {
            yield return new Refusal($"Đề cương có {sections.Count} mục, tối đa {Outline.SectionsLimit}.");
        }

        if (sections.Exists(section => section.Depth > Outline.DepthLimit))
        {
            yield return new Refusal($"Các mục lồng nhau quá {Outline.DepthLimit} cấp.");
        }
    }

    /// <summary>Each section in full, for history: it shows what was there and what is there now.</summary>
    public static List<string> Lines(Outline outline) => [.. outline.Walk().Select(entry => Line(entry.Section, entry.Depth))];

    private static string Line(OutlineSection section, int depth)
    {
        List<string> parts = [$"{new string('·', depth - 1)}{section.Number}. {section.Heading}"];
        if (section.Guidance.Length > 0)
        {
            parts.Add($"hướng dẫn: {section.Guidance}");
        }

        if (section.ForKinds.Count > 0)
        {
            parts.Add($"chỉ dành cho: {string.Join(", ", section.ForKinds.Select(kind => kind.Label()))}");
        }

        parts.AddRange(section.Items.Select(item => $"- {item}"));
        if (section.Indicators.Count > 0)
        {
            parts.Add($"số liệu: {string.Join(", ", section.Indicators)}");
        }

        return string.Join('\n', parts);
    }
}

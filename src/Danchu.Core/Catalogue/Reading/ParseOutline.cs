using Danchu.Core.Access;
using Danchu.Core.Files;
using Danchu.Core.Outlines;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Parses an outline, one file for each version.</summary>
internal static class ParseOutline
{
    public static InFile<Outline> From(SourceText source, YamlMap map, KnownNames names)
    {
        var (from, to) = Validity.Of(map["valid_from"], map["valid_to"]);
        var outline = new Outline
        {
            ContentHash = source.Hash,
            Key = map["key"].Key(),
            Version = map["version"].Integer(1, 999),
            Name = map["name"].Required(300),
            DocumentType = map["document_type"].Required(10),
            Subject = Placeholders.RequiredIn(map["subject"], 500),
            Line = Line(map["line"], names),
            ForKinds = names.KindsIn(map),
            ValidFrom = from,
            ValidTo = to,
            Source = map["source"].Required(2000),
            Sections = Sections(map, "sections", names, new RefuseRepeated()),
        };
        if (outline.Sections.Count == 0)
        {
            map.Refuse("đề cương chưa có mục nào (sections).");
        }

        map.RefuseUnknownKeys();
        return new InFile<Outline>(outline, source.File, map.Line);
    }

    // An unknown line was reported already; it must only not become one of the known ones.
    private static ReportingLine Line(Cell cell, KnownNames names) =>
        names.Lines.ContainsKey(KnownNames.One(cell, names.Lines, "khối")) ? KeyWords.Read<ReportingLine>(cell.Text!) : default;

    private static List<OutlineSection> Sections(YamlMap parent, string list, KnownNames names, RefuseRepeated keys)
    {
        var sections = new List<OutlineSection>();
        var numbers = new RefuseRepeated();
        foreach (var map in parent.Maps(list))
        {
            var section = new OutlineSection(
                map["key"].Key(),
                map["number"].Required(12),
                Placeholders.RequiredIn(map["heading"], 500),
                map["guidance"].Optional(2000) ?? "",
                map["writes"].YesNo(otherwise: true),
                names.KindsIn(map),
                [.. KnownNames.Many(map.Texts("indicators"), names.Indicators, "chỉ tiêu")],
                [.. map.Texts("gathers").Select(cell => cell.Key())],
                Sections(map, "children", names, keys))
            {
                Items = [.. map.Texts("items").Select(cell => cell.Required(OutlineSection.ItemLimit))],
            };
            keys.Add(map["key"], section.Key);
            numbers.Add(map["number"], section.Number);
            CheckWriting(map, section);
            map.RefuseUnknownKeys();
            sections.Add(section);
        }

        return sections;
    }

    private static void CheckWriting(YamlMap map, OutlineSection section)
    {
        if (section is { Writes: true, Guidance.Length: 0, Items.Count: 0 })
        {
            map.Refuse($"mục “{section.Key}” có người viết (writes) nhưng thiếu hướng dẫn (guidance).");
        }

        if (!section.Writes && section.Children.Count == 0)
        {
            map.Refuse($"mục “{section.Key}” không ai viết (writes: false) mà cũng không có mục con.");
        }
    }
}

using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Core.Organisations;

namespace Danchu.Demonstration.Samples;

/// <summary>Parses the sample rounds (YAML).</summary>
internal static class ParseRounds
{
    public static IReadOnlyList<RoundEntry> From(
        YamlMap? map, IReadOnlyDictionary<string, OrganisationRow> organisations, CatalogueFiles catalogue, ErrorList errors)
    {
        var names = KnownNames.Of(catalogue);
        var rounds = new List<RoundEntry>();
        var keys = new RefuseRepeated();
        var entries = map?.Maps("rounds") ?? [];
        foreach (var entry in entries)
        {
            var round = One(entry, organisations, names, catalogue);
            keys.Add(entry["key"], round.Key);
            CheckEditions(entry, round, catalogue);
            CheckAddressees(entry, round);
            rounds.Add(round);
            entry.RefuseUnknownKeys();
        }

        CheckPassedOn(entries, rounds);
        return map.Ended("rounds", rounds, errors);
    }

    private static RoundEntry One(YamlMap entry, IReadOnlyDictionary<string, OrganisationRow> organisations, KnownNames names, CatalogueFiles catalogue) => new(
        entry["key"].Key(),
        KnownNames.One(entry["issuer"], organisations, "đơn vị"),
        KnownNames.One(entry["line"], names.Lines, "khối"),
        PeriodReference.In(entry["period"], names),
        entry["outline"].Key(),
        entry["outline_version"].Integer(1, 999),
        entry["form"].OptionalKey(),
        entry["form"].IsEmpty && entry["form_version"].IsEmpty ? 0 : entry["form_version"].Integer(1, 999),
        [.. entry.Texts("rubrics").Select(cell => RubricReference.In(cell, catalogue))],
        entry["subject"].Required(500),
        entry["letter"].Required(10_000),
        entry["issued_on"].Date(),
        entry["due_on"].Date(),
        KnownNames.Many(entry.Texts("to_kinds"), names.Kinds, "loại đơn vị"),
        KnownNames.Many(entry.Texts("to_organisations"), organisations, "đơn vị"),
        entry["passes_on"].OptionalKey(),
        entry["closed"].YesNo(otherwise: false),
        entry.Line);

    private static void CheckEditions(YamlMap entry, RoundEntry round, CatalogueFiles catalogue)
    {
        var outline = catalogue.Outlines.Select(file => file.Value)
            .FirstOrDefault(outline => outline.Version == round.OutlineVersion && string.Equals(outline.Key, round.Outline, StringComparison.Ordinal));
        if (outline is null)
        {
            entry["outline"].Refuse($"không có đề cương “{round.Outline}” phiên bản {round.OutlineVersion}.");
        }

        var form = catalogue.Forms.Select(file => file.Value)
            .FirstOrDefault(form => form.Version == round.FormVersion && string.Equals(form.Key, round.Form, StringComparison.Ordinal));
        if (round.Form is not null && form is null)
        {
            entry["form"].Refuse($"không có biểu “{round.Form}” phiên bản {round.FormVersion}.");
        }

        foreach (var cell in entry.Texts("to_kinds").Where(cell => IsForOthers(cell.Text, outline?.ForKinds) || IsForOthers(cell.Text, form?.ForKinds)))
        {
            cell.Refuse($"đề cương hoặc biểu của đợt “{round.Key}” không dành cho loại đơn vị “{cell.Text}”.");
        }
    }

    // An unknown kind was reported already.
    private static bool IsForOthers(string? kind, List<OrganisationKind>? forKinds) =>
        forKinds is not null && KeyWords.TryRead<OrganisationKind>(kind) is { } known && !forKinds.Contains(known);

    private static void CheckAddressees(YamlMap entry, RoundEntry round)
    {
        if (round.ToKinds.Count == 0 && round.ToOrganisations.Count == 0)
        {
            entry.Refuse($"đợt “{round.Key}” không gửi cho ai (to_kinds, to_organisations).");
        }

        if (round.DueOn < round.IssuedOn)
        {
            entry["due_on"].Refuse("hạn gửi trước ngày ban hành.");
        }
    }

    private static void CheckPassedOn(IReadOnlyList<YamlMap> entries, List<RoundEntry> rounds)
    {
        for (var index = 0; index < rounds.Count; index++)
        {
            var above = rounds[index].PassesOn;
            if (above is not null && !rounds.Take(index).Any(round => string.Equals(round.Key, above, StringComparison.Ordinal)))
            {
                entries[index]["passes_on"].Refuse($"không có đợt “{above}” ở trên.");
            }
        }
    }
}

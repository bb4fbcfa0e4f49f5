using Danchu.Core.Files;
using Danchu.Core.Indicators;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>
/// Reads what indicators are divided into (CSV, one part a line; the file may be missing). A part is an indicator of its own, <c>nhan-khau.mong</c>, with
/// the unit and kind of its whole; a line without a name makes an indicator that stands in indicators.csv a part.
/// </summary>
internal static class ParseBreakdowns
{
    private static readonly string[] Columns = ["whole", "breakdown", "part", "name"];

    public static void Into(List<InFile<Indicator>> indicators, SourceText? source, ErrorList errors)
    {
        var known = KnownNames.Of([], [], [], indicators).Indicators;
        var keys = new RefuseRepeated();
        foreach (var row in CsvTable.Read(source, Columns, [], errors))
        {
            var whole = known.GetValueOrDefault(KnownNames.One(row["whole"], known, "chỉ tiêu"));
            var (breakdown, part, name) = (row["breakdown"].Required(60), row["part"].Key(), row["name"].Optional(200));
            keys.Add(row["part"], name is null ? part : $"{whole?.Key}.{part}");
            if (part is "tu" or "mau")
            {
                row["part"].Refuse("“tu”, “mau” là tử số, mẫu số của chỉ tiêu tỷ lệ, không đặt cho một phần.");
            }
            else if (whole is not null && name is null)
            {
                JoinExisting(row, known, whole, breakdown);
            }
            else if (whole is not null)
            {
                indicators.Add(new InFile<Indicator>(PartOf(whole, breakdown, part, name!), source!.File, row.Line));
            }
        }
    }

    private static void JoinExisting(CsvRow row, IReadOnlyDictionary<string, Indicator> known, Indicator whole, string breakdown)
    {
        if (known.GetValueOrDefault(KnownNames.One(row["part"], known, "chỉ tiêu")) is not { } part)
        {
            return;
        }

        if (!part.MeansTheSameAs(whole))
        {
            row["part"].Refuse($"không cùng loại, đơn vị tính, cách cộng với “{whole.Key}” nên không phải là một phần của nó.");
        }

        (part.Whole, part.Breakdown) = (whole.Key, breakdown);
    }

    private static Indicator PartOf(Indicator whole, string breakdown, string part, string name) => new()
    {
        Key = $"{whole.Key}.{part}",
        Name = $"{whole.Name}: {name}",
        Unit = whole.Unit,
        Kind = whole.Kind,
        Decimals = whole.Decimals,
        NumeratorName = whole.NumeratorName.Length == 0 ? "" : $"{whole.NumeratorName}: {name}",
        DenominatorName = whole.DenominatorName.Length == 0 ? "" : $"{whole.DenominatorName}: {name}",
        Aggregation = whole.Aggregation,
        Comparison = whole.Comparison,
        SemiPermanent = whole.SemiPermanent,
        Ownership = whole.Ownership,
        Group = whole.Group,
        Source = whole.Source,
        Whole = whole.Key,
        Breakdown = breakdown,
    };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Danchu.Core.Facts;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Exchange;

/// <summary>
/// DHIS2 <c>dataValueSets</c> (JSON, identifiers by code): data elements are indicators, organisation units are units. Ours, because DHIS2 has neither: the
/// two numbers of a ratio are the category options tu-so and mau-so, and an empty value with the comment "không phát sinh" or "chưa có số liệu" is that state.
/// </summary>
internal static class DataValueSet
{
    public const int Most = 20_000;

    private const string Default = "default";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Write(ExchangedFacts facts)
    {
        var period = PeriodCode.OfDhis(facts.Period);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                DataSet = facts.Form.Length > 0 ? facts.Form : null,
                Period = period,
                OrgUnit = facts.Unit,
                DataValues = facts.Facts.SelectMany(fact => FactWords.PartsOf(fact.Figure).Select(part => new
                {
                    DataElement = fact.Indicator,
                    Period = period,
                    OrgUnit = facts.Unit,
                    CategoryOptionCombo = CodeOf(part.Part),
                    part.Value,
                    Comment = FactWords.Of(fact.Figure.State),
                })),
            },
            Options);
    }

    public static Outcome<List<FactCell>> Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            return Read(document.RootElement);
        }
        catch (JsonException unreadable)
        {
            // A file that is cut off or no JSON is the sender's.
            return new Refusal($"Không đọc được JSON ở dòng {(unreadable.LineNumber ?? 0) + 1}.", "Content");
        }
    }

    private static Outcome<List<FactCell>> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("dataValues", out var values) || values.ValueKind != JsonValueKind.Array)
        {
            return new Refusal("Thiếu mảng dataValues của dataValueSets.", "Content");
        }

        if (values.GetArrayLength() > Most)
        {
            return new Refusal($"Có quá {Most} giá trị; hãy chia nhỏ.", "Content");
        }

        var (unit, period) = (Text(root, "orgUnit"), Text(root, "period"));
        var (cells, refusals) = (new List<FactCell>(), new List<Refusal>());
        foreach (var (index, value) in values.EnumerateArray().Index())
        {
            if (value.ValueKind != JsonValueKind.Object || Text(value, "dataElement") is not { Length: > 0 } element
                || PartOf(Text(value, "categoryOptionCombo")) is not { } part)
            {
                refusals.Add(new Refusal($"dataValues[{index}]: cần dataElement, và categoryOptionCombo nếu có là default, tu-so hoặc mau-so.", "Content"));
                continue;
            }

            var typed = Text(value, "value") ?? "";
            cells.Add(new FactCell(
                $"dataValues[{index}]", Text(value, "orgUnit") ?? unit ?? "", Text(value, "period") ?? period ?? "", element, part, typed,
                typed.Length == 0 ? FactWords.StateOf(Text(value, "comment")) : null,
                value.TryGetProperty("deleted", out var deleted) && deleted.ValueKind == JsonValueKind.True));
        }

        return refusals.Count > 0 ? refusals : cells;
    }

    // DHIS2 writes every value as a text; a number is understood too.
    private static string? Text(JsonElement element, string name) => !element.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => InputText.Lines(value.GetString()),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static string CodeOf(FactPart part) => part switch
    {
        FactPart.Numerator => FactWords.Numerator,
        FactPart.Denominator => FactWords.Denominator,
        _ => Default,
    };

    private static FactPart? PartOf(string? code) => code switch
    {
        null or "" or Default => FactPart.Whole,
        FactWords.Numerator => FactPart.Numerator,
        FactWords.Denominator => FactPart.Denominator,
        _ => null,
    };
}

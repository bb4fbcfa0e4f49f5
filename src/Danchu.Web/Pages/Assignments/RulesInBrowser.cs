using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Findings;
using Danchu.Core.Rules;
using Danchu.Web.Pages.Checks;

namespace Danchu.Web.Pages.Assignments;

/// <summary>
/// The rules of a form as the script on the figures page holds them (rules.js): the same data, so that what is said while one types is what the server
/// says when it is saved. Numbers are texts: a browser's own numbers are not exact.
/// </summary>
public static class RulesInBrowser
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>For the page. What holds "</script>" is escaped by the serializer.</summary>
    public static string Json(ShowFigures.View view)
    {
        var rows = view.Groups.SelectMany(group => group.Rows).Where(row => row.IsOwn)
            .DistinctBy(row => row.Asked.Indicator, StringComparer.Ordinal).ToList();
        return JsonSerializer.Serialize(
            new
            {
                Rules = view.Rules.Asked.Where(rule => rule.IsOfOwnFigures).Select(Rule),
                Broken = Broken(view.Rules),
                Now = rows.Where(row => !row.Editable).ToDictionary(row => row.Asked.Indicator, row => Figure(row.Figure), StringComparer.Ordinal),
                Before = rows.ToDictionary(row => row.Asked.Indicator, row => Figure(row.Previous), StringComparer.Ordinal),
                Decimals = rows.ToDictionary(row => row.Asked.Indicator, row => row.Indicator.Decimals, StringComparer.Ordinal),
            },
            Options);
    }

    /// <summary>What is broken, with the fields it stands at.</summary>
    public static IReadOnlyList<object> Broken(HeldFigures held) =>
    [
        .. held.Broken.Select(broken => new
        {
            Key = broken.Rule.Id.Value,
            Fields = broken.Reading.Terms.Where(term => term.Scope == Scope.Own).Select(term => term.Indicator).Distinct(StringComparer.Ordinal),
            Style = broken.Rule.Severity.Style(),
            Word = broken.Rule.Severity.Word(),
            broken.Message,
        }),
    ];

    /// <summary>One rule as the script reads it.</summary>
    public static object Rule(RuleReading reading) => new
    {
        Key = reading.Rule.Id.Value,
        Kind = reading.Rule.Kind.ToString(),
        Comparison = reading.Rule.Comparison?.ToString(),
        Left = Side(reading.Left),
        Right = Side(reading.Right),
        Low = Number(reading.Rule.Low),
        High = Number(reading.Rule.High),
        Times = Number(reading.Rule.Times),
        Share = Number(reading.Rule.Share),
        Floor = Number(reading.Rule.Floor),
        Weight = (int)reading.Rule.Severity,
        Style = reading.Rule.Severity.Style(),
        Word = reading.Rule.Severity.Word(),
        reading.Rule.Message,
    };

    /// <summary>A figure as the script computes with it: "12", "43/49", "kps" (không phát sinh), "ccsl" (chưa có số liệu); null is not reported.</summary>
    public static string? Figure(Figure? figure) => figure switch
    {
        null or { Text: not null } => null,
        { State: FigureState.NotArisen } => "kps",
        { State: FigureState.NotAvailable } => "ccsl",
        { Denominator: { } denominator } => $"{Number(figure.Value)}/{Number(denominator)}",
        _ => Number(figure.Value),
    };

    private static object Side(RuleExpression side) => new
    {
        Constant = Number(side.Constant),
        Terms = side.Terms.Select(term => new { Name = term.Name, term.Indicator, Part = term.Part.ToString(), Factor = Number(term.Factor) }),
    };

    private static string? Number(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture);
}

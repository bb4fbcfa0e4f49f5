using Danchu.Core.Files;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>What decides the points of one line: bands of a ratio, deductions, the facts that propose them.</summary>
internal sealed class ReadScoring(KnownNames names)
{
    private static readonly Dictionary<string, ProposalKind> Kinds = new(StringComparer.Ordinal)
    {
        ["ratio"] = ProposalKind.Ratio,
        ["sent-on-time"] = ProposalKind.SentOnTime,
        ["present"] = ProposalKind.Present,
        ["deductions"] = ProposalKind.Deductions,
    };

    public static List<Band> Bands(YamlMap criterion)
    {
        var bands = new List<Band>();
        foreach (var map in criterion.Maps("bands"))
        {
            var band = new Band(
                ReadPoints.Percent(map["from"]), ReadPoints.OptionalPercent(map["to"]), map["below"].YesNo(otherwise: false), ReadPoints.Required(map["points"]));
            if (band.To < band.From || (band.Below && band.To == band.From))
            {
                map["to"].Refuse($"khung tỷ lệ kết thúc ở {band.To}%, trước khi bắt đầu ({band.From}%).");
            }

            if (band.Below && band.To is null)
            {
                map["below"].Refuse("“dưới” phải kèm cận trên (to).");
            }

            map.RefuseUnknownKeys();
            bands.Add(band);
        }

        return bands;
    }

    public List<Deduction> Deductions(YamlMap criterion)
    {
        var deductions = new List<Deduction>();
        var keys = new RefuseRepeated();
        foreach (var map in criterion.Maps("deductions"))
        {
            var deduction = new Deduction(
                map["key"].Key(), map["text"].Required(Rubric.TextLimit), ReadPoints.Required(map["points"]), map["each"].YesNo(otherwise: false), Indicator(map["indicator"]));
            keys.Add(map["key"], deduction.Key);
            map.RefuseUnknownKeys();
            deductions.Add(deduction);
        }

        return deductions;
    }

    public Proposal? Proposal(YamlMap criterion, CriterionKind kind)
    {
        if (criterion.Map("proposal") is not { } map)
        {
            return null;
        }

        var proposal = new Proposal(map["kind"].OneOf(Kinds), Indicator(map["numerator"]), Indicator(map["denominator"]));
        Check(map, proposal, kind);
        map.RefuseUnknownKeys();
        return proposal;
    }

    private void Check(YamlMap map, Proposal proposal, CriterionKind kind)
    {
        if ((proposal.Kind == ProposalKind.Ratio) != (kind == CriterionKind.Bands) || (proposal.Kind == ProposalKind.Deductions) != (kind == CriterionKind.Deductions))
        {
            map["kind"].Refuse("cách đề xuất điểm này không dùng với loại tiêu chí này: ratio đi với bands, deductions với deductions, các cách khác với manual hoặc yes-no.");
        }

        if (proposal.Numerator is null == proposal.Kind is ProposalKind.Ratio or ProposalKind.Present)
        {
            map["numerator"].Refuse("chỉ và phải có với ratio, present.");
        }

        // A ratio indicator has its denominator within itself.
        var needsDenominator = proposal.Kind == ProposalKind.Ratio && names.Indicators.GetValueOrDefault(proposal.Numerator ?? "") is { } counted
            && !string.Equals(counted.Kind.ToString(), nameof(IndicatorKind.Ratio), StringComparison.Ordinal);
        if (proposal.Denominator is null == needsDenominator)
        {
            map["denominator"].Refuse("chỉ và phải có khi tính tỷ lệ (ratio) từ một chỉ tiêu không phải là tỷ lệ.");
        }
    }

    private string? Indicator(Cell cell) => cell.IsEmpty ? null : KnownNames.One(cell, names.Indicators, "chỉ tiêu");
}

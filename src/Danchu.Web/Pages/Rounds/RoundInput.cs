using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web.Pages.Rounds;

/// <summary>The fields of a round as they are typed; the names are those at which Core's refusals stand.</summary>
public sealed class RoundInput
{
    /// <summary>Organisation and line, "id/State": one choice, because a line without its organisation says nothing.</summary>
    public string Line { get; set; } = "";

    /// <summary>One of the likely periods, "nd09-2019/Year/1@2025"; what <see cref="Template"/> says goes before it.</summary>
    public string Period { get; set; } = "";

    public string Template { get; set; } = "";

    public int? Year { get; set; }

    public string PeriodName { get; set; } = "";

    public DateOnly? PeriodFrom { get; set; }

    public DateOnly? PeriodTo { get; set; }

    /// <summary>The reports that the letter asks; what is opened and left blank after the first is not asked.</summary>
    public List<AskInput> Asks { get; set; } = [];

    public DateOnly? DueOn { get; set; }

    public string Subject { get; set; } = "";

    public string Letter { get; set; } = "";

    public string DraftingUnit { get; set; } = "";

    public string Addressees { get; set; } = "";

    public string Recipients { get; set; } = "";

    public string Signature { get; set; } = "";

    public bool AnnexesByReport { get; set; }

    public uint Version { get; set; }

    public RoundContent ToContent() =>
        new(Chosen(), [.. Asks.Where((ask, index) => index == 0 || !ask.IsBlank).Select(ask => ask.ToContent())], DueOn, Subject, Letter)
        {
            DraftingUnit = DraftingUnit,
            Addressees = Addressees,
            Recipients = Recipients,
            Signature = Signature,
            AnnexesByReport = AnnexesByReport,
        };

    /// <summary>A form always shows at least one report to fill in, and no more than a letter may ask.</summary>
    public void HaveOneAsk() => Asks = Asks.Count == 0 ? [new AskInput()] : [.. Asks.Take(Ask.Most)];

    /// <summary>A period that is among the likely ones is chosen there.</summary>
    public void Settle(IEnumerable<SelectListItem> likely)
    {
        var period = string.Create(CultureInfo.InvariantCulture, $"{Template}@{Year}");
        if (likely.Any(choice => string.Equals(choice.Value, period, StringComparison.Ordinal)))
        {
            (Period, Template) = (period, "");
        }
    }

    private PeriodChoice Chosen() =>
        Template.Length == 0 && Period.Split('@') is [var template, var of] && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new(template, year)
            : new(Template, Year, PeriodName, PeriodFrom, PeriodTo);

    public (OrganisationId Issuer, ReportingLine Line)? Place() =>
        Line.Split('/') is [var issuer, var line]
        && OrganisationId.TryParse(issuer, provider: null, out var id)
        && Enum.TryParse<ReportingLine>(line, out var known) && Enum.IsDefined(known) ? (id, known) : null;

    public static RoundInput Of(ShowDraft.View draft) => new()
    {
        Template = draft.Content.Period.Template ?? "",
        Year = draft.Content.Period.Year,
        PeriodName = draft.Content.Period.PeriodName ?? "",
        PeriodFrom = draft.Content.Period.PeriodFrom,
        PeriodTo = draft.Content.Period.PeriodTo,
        Asks = [.. draft.Content.Asks.Select(AskInput.Of)],
        DueOn = draft.Content.DueOn,
        Subject = draft.Content.Subject ?? "",
        Letter = draft.Content.Letter ?? "",
        DraftingUnit = draft.Content.DraftingUnit ?? "",
        Addressees = draft.Content.Addressees ?? "",
        Recipients = draft.Content.Recipients ?? "",
        Signature = draft.Content.Signature ?? "",
        AnnexesByReport = draft.Content.AnnexesByReport,
        Version = draft.Round.Version,
    };
}

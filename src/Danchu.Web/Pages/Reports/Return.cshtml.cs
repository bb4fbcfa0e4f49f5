using Danchu.Core.Addresses;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Findings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Reports;

/// <summary>Each section and figure with a tick and a place for a reason; those that are ticked are reopened for the unit.</summary>
public sealed class ReturnModel(ShowReceivedReport read, CheckReport check, ReturnReport returnReport) : DanchuPage
{
    private Dictionary<(ReturnTarget, string), string> prefilled = [];

    public sealed class Fields
    {
        public DateOnly? DueOn { get; set; }
    }

    /// <param name="Name">Of the field with the reason, and what its tick says.</param>
    /// <param name="Figure">As it was sent; empty for a section.</param>
    public sealed record Item(string Key, string Name, string Label, string Figure, bool Picked, string Typed);

    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>What is ticked, by the names of the fields with the reasons.</summary>
    [BindProperty]
    public string[] Pick { get; set; } = [];

    public ShowReceivedReport.View View { get; private set; } = null!;

    public bool Open => View.File.May(ReportDeed.ReturnReport);

    /// <summary>Fingerprints of findings that were taken into the return: their reasons stand in the fields already, to be changed or sent.</summary>
    [FromQuery(Name = "take")]
    public string[] Take { get; set; } = [];

    /// <summary>How the report stood on the page that is sent.</summary>
    [BindProperty]
    public ReportState? StateVersion { get; set; }

    /// <summary>The figures in the groups of the form; those that stand in the text alone come last.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<(string Key, string Label)> Items)> FigureGroups
    {
        get
        {
            var groups = View.File.StatisticalForm?.Groups ?? [];
            var grouped = groups.Select(g => (
                $"Số liệu: {g.Number}. {g.Heading}",
                (IReadOnlyList<(string, string)>)[.. g.Rows.Where(r => r.Scope.Kind == ScopeKind.Own).Select(r => (r.Indicator, r.Label))]));
            var own = View.File.OwnRows.Select(r => r.Indicator).ToHashSet(StringComparer.Ordinal);
            return grouped.Append(("Số liệu trong phần lời", [.. View.Figures.Where(f => !own.Contains(f.Key))])).Where(g => g.Item2.Count > 0);
        }
    }

    public Item Of(ReturnTarget target, string key, string label)
    {
        var name = $"{target}.{key}";
        var taken = prefilled.GetValueOrDefault((target, key));
        var sent = Request.HasFormContentType;
        return new Item(
            key, name, label, target == ReturnTarget.Figure ? FigureText(key) : "", sent ? Pick.Contains(name, StringComparer.Ordinal) : taken is not null,
            sent ? Request.Form[name].ToString() : taken ?? "");
    }

    public async Task<IActionResult> OnGetAsync(ReportId id, CancellationToken cancellationToken)
    {
        var page = Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);
        if (page is not PageResult)
        {
            return page;
        }

        if (!View.File.Rights.Decides)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (Take.Length > 0 && !Request.HasFormContentType)
        {
            var findings = await check.ReadAsync(View.File, View.Composed, cancellationToken: cancellationToken);
            prefilled = ComposeReturnReasons.Of(findings, Take).ToDictionary(r => (r.Target, r.Key), r => r.Text ?? "");
        }

        return page;
    }

    public async Task<IActionResult> OnPostAsync(ReportId id, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await InvalidAsync(() => OnGetAsync(id, cancellationToken))
        : await AnswerAsync(
            await returnReport.ExecuteAsync(CurrentActor, new ReturnReport.Input(id, [.. Reasons()], StateVersion, Input.DueOn), cancellationToken),
            _ => Confirmed(Address.Reports.Overview(id), "Đã trả lại. Đơn vị thấy đúng những nội dung được chọn và chỉ sửa được những nội dung đó."),
            () => OnGetAsync(id, cancellationToken));

    // What is written where nothing is ticked is out of sight, and no reason.
    private IEnumerable<ReturnReport.Reason> Reasons()
    {
        foreach (var name in Pick)
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot > 0 && Enum.TryParse<ReturnTarget>(name[..dot], out var target))
            {
                yield return new ReturnReport.Reason(target, name[(dot + 1)..], Request.Form[name]);
            }
        }
    }

    private string FigureText(string indicator) => View.File.Report.FrozenFigures
        .FirstOrDefault(f => f.IsOwn && string.Equals(f.Indicator, indicator, StringComparison.Ordinal))?.Figure switch
        {
            null => "chưa báo cáo",
            { State: FigureState.Value } figure => WriteFigure.InField(figure),
            var figure => figure.State.Label().ToLowerInvariant(),
        };
}

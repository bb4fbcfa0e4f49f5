using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Outlines;

/// <summary>The sections of an outline as one form; each button saves all of it and does one step more.</summary>
public sealed class EditModel(ShowOutline showOutline, ArrangeSections arrange) : OutlinePage(showOutline)
{
    private const string HeadingField = "Heading.";

    /// <summary>"up key", "down key", "in key", "out key", "after key", "remove key", "end", "number" or "save".</summary>
    [BindProperty]
    public string Do { get; set; } = "";

    public IReadOnlyList<SectionRow> Rows => [.. RowsOf(View.Outline.Sections, 1)];

    /// <summary>The kinds of unit of which a section may be for some alone.</summary>
    public IReadOnlyList<OrganisationKind> Kinds => View.Outline.ForKinds.Count > 0 ? View.Outline.ForKinds : OrganisationKinds.Reporting;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowOutlineAsync(_ => { }, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var step = StepOf(Do);
        return await AnswerAsync(
            await arrange.ExecuteAsync(CurrentActor, new(Id, RowVersion, TypedSections(), step), cancellationToken),
            done => Saved(done.Changed, done.Key, WordOf(step)),
            () => ShowOutlineAsync(_ => { }, cancellationToken));
    }

    public bool IsWrong(string field, string key) => ModelState.TryGetValue($"Input.{field}.{key}", out var entry) && entry.Errors.Count > 0;

    /// <summary>What is wrong with a field, in one line.</summary>
    public string Why(string field, string key) =>
        ModelState.TryGetValue($"Input.{field}.{key}", out var entry) ? string.Join(' ', entry.Errors.Select(error => error.ErrorMessage)) : "";

    private static ArrangeSections.Step? StepOf(string typed) => typed.Split(' ', 2) switch
    {
        ["up", var key] => new ArrangeSections.Move(key, TreeMove.Up),
        ["down", var key] => new ArrangeSections.Move(key, TreeMove.Down),
        ["in", var key] => new ArrangeSections.Move(key, TreeMove.Inward),
        ["out", var key] => new ArrangeSections.Move(key, TreeMove.Outward),
        ["after", var key] => new ArrangeSections.Add(key),
        ["remove", var key] => new ArrangeSections.Remove(key),
        ["end"] => new ArrangeSections.Add(null),
        ["number"] => new ArrangeSections.Number(),
        _ => null,
    };

    private static string WordOf(ArrangeSections.Step? step) => step switch
    {
        ArrangeSections.Add => "Đã thêm một mục. Hãy đặt tên và hướng dẫn.",
        ArrangeSections.Remove => "Đã bỏ mục.",
        ArrangeSections.Move => "Đã chuyển mục.",
        ArrangeSections.Number => "Đã đánh số lại các mục.",
        _ => "Đã lưu đề cương.",
    };

    private IEnumerable<SectionRow> RowsOf(List<OutlineSection> sections, int depth) => sections.Index().SelectMany(at =>
        RowsOf(at.Item.Children, depth + 1).Prepend(RowOf(at.Item, depth, at.Index == 0, at.Index == sections.Count - 1)));

    private SectionRow RowOf(OutlineSection section, int depth, bool isFirst, bool isLast)
    {
        var typed = HttpMethods.IsPost(Request.Method) && Request.Form.ContainsKey(HeadingField + section.Key)
            ? TypedSection(section.Key)
            : new SectionDraft(
                section.Key, section.Number, section.Heading, section.Guidance, string.Join('\n', section.Items.Select(item => $"- {item}")),
                View.Lines.Write(section.Indicators), section.Writes, section.ForKinds);
        var isWrong = new[] { "Guidance", "Items", "Indicators" }.Any(field => IsWrong(field, section.Key));
        return new SectionRow(section, typed, depth, isFirst, isLast, isWrong || section is { Guidance.Length: 0, Items.Count: 0, Children.Count: 0 });
    }

    // One empty value says that the page asked.
    private static List<OrganisationKind> KindsIn(IEnumerable<string?> typed) =>
        [.. typed.SelectMany(value => Enum.TryParse<OrganisationKind>(value, out var kind) ? (OrganisationKind[])[kind] : [])];

    private List<SectionDraft> TypedSections() =>
    [
        .. Request.Form.Keys.Where(name => name.StartsWith(HeadingField, StringComparison.Ordinal)).Select(name => TypedSection(name[HeadingField.Length..])),
    ];

    private SectionDraft TypedSection(string key)
    {
        return new SectionDraft(
            key, Of("Number"), Of("Heading"), Of("Guidance"), Of("Items"), $"{Of("Indicators")}\n{Of("More")}".Trim(), Of("Writes").Length > 0,
            Request.Form.TryGetValue($"Kinds.{key}", out var kinds) ? KindsIn(kinds) : null);

        string Of(string field) => Request.Form[$"{field}.{key}"].ToString();
    }
}

using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Intake;
using Danchu.Core.Uploads;
using Danchu.Web.Binding;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Assignments;

/// <summary>Takes a Word file in: sent, looked at side by side, confirmed. Every choice is a field of one form, so that it works without scripts.</summary>
[HeavyWork(Shows = true)]
public sealed class IntakeModel(ShowIntake read, UploadReport upload, TakeInReport takeIn, DropUpload drop) : DanchuPage
{
    private const string PartField = "Input.Part.";
    private const string SectionField = "Input.Section.";
    private const string FigureField = "Input.Figure.";

    public ShowIntake.View View { get; private set; } = null!;

    public bool Editable => View.File.May(ReportDeed.TakeInReport);

    public IntakeView Intake => View.Intake!;

    /// <summary>Parts of the file with words, or whose heading was not found: what is empty and in its place needs no look.</summary>
    public IEnumerable<PartSide> Loose => Intake.Parts.Where(part => part.Target.Length == 0 && part.Words > 0);

    public IEnumerable<SectionSide> WithText => Intake.Sections.Where(s => s.State is SectionState.New or SectionState.Differs or SectionState.Closed);

    public int Count(SectionState state) => Intake.Sections.Count(s => s.State == state);

    /// <summary>A paragraph may be as long as a section: its beginning says which it is.</summary>
    public static string Shortened(string line) => line.Length > 1500 ? line[..1500] + "…" : line;

    public static string FieldOf(PartSide part) => PartField + part.Id;

    public static string FieldOf(SectionSide section) => SectionField + section.Key;

    public static string FieldOf(FigureSide figure) => FigureField + figure.Id;

    public static string IdOf(string field) => Microsoft.AspNetCore.Mvc.Rendering.TagBuilder.CreateSanitizedId(field, "_");

    public IEnumerable<string> Errors(string field) =>
        ModelState.TryGetValue(field, out var entry) ? entry.Errors.Select(e => e.ErrorMessage) : [];

    public IntakeChoice Rest => Choices().Rest;

    public async Task<IActionResult> OnGetAsync(AssignmentId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, Choices(), cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostUploadAsync(AssignmentId id, IFormFile? file, CancellationToken cancellationToken) => await AnswerAsync(
        await upload.ExecuteAsync(
            CurrentActor,
            new UploadReport.Input(id, file?.FileName ?? "", await file.BytesAsync(UploadPurpose.Report, cancellationToken)),
            cancellationToken),
        _ => Confirmed(Address.Assignments.Intake(id), "Đã đọc tệp. Chưa có gì vào báo cáo: hãy xem so sánh dưới đây rồi bấm “Đưa vào báo cáo”."),
        () => OnGetAsync(id, cancellationToken));

    /// <summary>The comparison again with other places for the parts; nothing is saved.</summary>
    public async Task<IActionResult> OnPostAgainAsync(AssignmentId id, CancellationToken cancellationToken) => await OnGetAsync(id, cancellationToken);

    public async Task<IActionResult> OnPostTakeInAsync(AssignmentId id, CancellationToken cancellationToken) => await AnswerAsync(
        await takeIn.ExecuteAsync(CurrentActor, new TakeInReport.Input(id, Request.Form["Stamp"].ToString(), Choices()), cancellationToken),
        taken => Confirmed(Address.Assignments.Overview(id), Said(taken)),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostDropAsync(AssignmentId id, CancellationToken cancellationToken) => await AnswerAsync(
        await drop.ExecuteAsync(CurrentActor, new DropUpload.Input(id), cancellationToken),
        _ => Confirmed(Address.Assignments.Intake(id), "Đã bỏ tệp. Báo cáo giữ nguyên."),
        () => OnGetAsync(id, cancellationToken));

    private static string Said(TakeInReport.Taken taken) => taken is { Sections: 0, Figures: 0 }
        ? "Tệp không có gì khác với báo cáo, hoặc bạn giữ tất cả như trong hệ thống: báo cáo giữ nguyên."
        : $"Đã đưa tệp vào báo cáo: {taken.Sections.Show()} mục, {taken.Figures.Show()} số liệu. Nội dung trước đó còn ở “Lịch sử của báo cáo này”.";

    private IntakeChoices Choices()
    {
        if (!Request.HasFormContentType)
        {
            return IntakeChoices.None;
        }

        var form = Request.Form;
        return new IntakeChoices
        {
            Parts = Fields(form, PartField, value => value),
            Sections = Fields(form, SectionField, ChoiceOf),
            Figures = Fields(form, FigureField, ChoiceOf),
            Rest = ChoiceOf(form["Rest"].ToString()) is var rest and (IntakeChoice.File or IntakeChoice.Keep) ? rest : IntakeChoice.Undecided,
        };
    }

    private static Dictionary<string, T> Fields<T>(IFormCollection form, string prefix, Func<string, T> read) => form
        .Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(field => field.Key[prefix.Length..], field => read(field.Value.ToString()), StringComparer.Ordinal);

    private static IntakeChoice ChoiceOf(string value) => value switch
    {
        "file" => IntakeChoice.File,
        "keep" => IntakeChoice.Keep,
        "words" => IntakeChoice.Words,
        _ => IntakeChoice.Undecided,
    };
}

using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rounds;

/// <summary>Gia hạn: a later due date, for the whole round or for chosen units.</summary>
public sealed class DueDateModel(ShowDueDate read, ExtendDueDate extend) : DanchuPage
{
    public sealed class Fields
    {
        public DateOnly? DueOn { get; set; }

        public string Reason { get; set; } = "";
    }

    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The assignment of the one unit that gets more time; none for the whole round.</summary>
    [BindProperty(SupportsGet = true, Name = "unit")]
    public AssignmentId? Assignment { get; set; }

    public RoundHead Round { get; private set; } = null!;

    public ShowDueDate.OneUnit? Unit { get; private set; }

    public async Task<IActionResult> OnGetAsync(RoundId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, Assignment, cancellationToken), view => (Round, Unit) = (view.Round, view.Unit));

    public async Task<IActionResult> OnPostAsync(RoundId id, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await InvalidAsync(() => OnGetAsync(id, cancellationToken))
        : await AnswerAsync(
            await extend.ExecuteAsync(CurrentActor, new ExtendDueDate.Input(id, Assignment, Input.DueOn, Input.Reason), cancellationToken),
            extended => Confirmed(Address.Rounds.Overview(id), $"Đã gia hạn cho {extended.Units.Show()} đơn vị."),
            () => OnGetAsync(id, cancellationToken));
}

using Danchu.Core.Addresses;
using Danchu.Core.Documents;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rounds;

/// <summary>Dự thảo công văn đôn đốc: the written reminder to the units that are late.</summary>
public sealed class ReminderModel(ShowReminder read) : DanchuPage
{
    public ShowReminder.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(RoundId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);

    public async Task<IActionResult> OnGetDocxAsync(RoundId id, CancellationToken cancellationToken) =>
        await read.ReadFileAsync(CurrentActor, id, cancellationToken) switch
        {
            Outcome<WordFile>.Done(var reminder) => File(reminder.Content, WordFile.ContentType, reminder.Name),

            // Nothing to write any more: the page says so.
            Outcome<WordFile>.Refused => LocalRedirect(Address.Rounds.Reminder(id)),
            var other => Show(other, _ => { }),
        };
}

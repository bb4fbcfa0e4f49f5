using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Web.Pages;

/// <summary>What the commune has proposed.</summary>
public sealed partial class RightsSite
{
    // Two of the commune at the district: one open and read, one answered with a file.
    private async Task MakeProposalsAsync(DanchuDatabase database)
    {
        var register = await database.Registers.FirstAsync(r => r.Key == Proposal.Register);
        foreach (var (name, state, number) in new[] { ("sent", ProposalState.Read, 9001), ("answered", ProposalState.Settled, 9002) })
        {
            var entry = new Entry
            {
                OrganisationId = IdOf("commune"), RegisterId = register.Id, RegisterKey = register.Key, Year = 2023, Number = number, Date = new(2023, 3, 1),
                Title = "Kiến nghị", Fields = new() { ["ngay"] = "2023-03-01", ["noi-dung"] = "Kiến nghị" }, WrittenBy = Guid.Empty,
                WrittenAt = DateTimeOffset.UtcNow,
            };
            var group = new ProposalGroup
            {
                HolderId = IdOf("district"), Subject = "Kiến nghị", State = state, DueOn = new(2030, 1, 1), ArrivedAt = Site.Clock.GetUtcNow(),
                ReadAt = Site.Clock.GetUtcNow(),
            };
            if (state == ProposalState.Settled)
            {
                (group.Answer, group.AnsweredAt, group.AnsweredFor) = ("Đã xong", group.ReadAt, group.HolderId);
                (group.FileName, group.FileHash) = ("tra-loi.png", "01");
            }

            var proposal = new Proposal
            {
                OrganisationId = IdOf("commune"), EntryId = entry.Id, AddresseeId = IdOf("district"), GroupId = group.Id, Text = "Kiến nghị", Reason = "",
                Source = ProposalSource.Other, Words = "kien nghi", SentAt = Site.Clock.GetUtcNow(), SentBy = Guid.Empty,
            };
            database.AddRange(entry, group, proposal, new ProposalStep
            {
                ProposalId = proposal.Id, Deed = ProposalDeed.Send, ById = proposal.OrganisationId, ToId = group.HolderId, Note = "",
                At = proposal.SentAt,
            });
            ids[$"proposal-{name}"] = proposal.Id.ToString();
            ids["proposal-group"] = state == ProposalState.Read ? group.Id.ToString() : ids["proposal-group"];
        }

        await database.SaveChangesAsync();
    }
}

using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>What a command names of a round: the issuer by its code; outline, form and rubrics by their keys, of each the newest version.</summary>
public sealed class FindByKeys(DanchuDatabase database)
{
    public sealed record Input(string IssuerCode, string OutlineKey, string? FormKey, IReadOnlyList<string> RubricKeys);

    /// <param name="Outline">Null when there is none of that key: <see cref="DraftRound"/> says so with all else that is wrong.</param>
    public sealed record Found(OrganisationId Issuer, OutlineId? Outline, FormId? Form, IReadOnlyList<RubricId> Rubrics);

    public async Task<Outcome<Found>> ReadAsync(Input input, CancellationToken cancellationToken = default)
    {
        var code = input.IssuerCode.ToUpperInvariant();
        if (await database.Organisations.Where(o => o.Code == code).Select(o => (OrganisationId?)o.Id).FirstOrDefaultAsync(cancellationToken) is not { } issuer)
        {
            return new Refusal($"Không có đơn vị mã “{code}”.");
        }

        var form = await database.Forms.Where(f => f.Key == input.FormKey)
            .OrderByDescending(f => f.Version).Select(f => (FormId?)f.Id).FirstOrDefaultAsync(cancellationToken);
        if (form is null && input.FormKey is not null)
        {
            return new Refusal($"Không có biểu số liệu “{input.FormKey}”.");
        }

        var rubrics = new List<RubricId>();
        foreach (var key in input.RubricKeys)
        {
            var rubric = await database.Rubrics.Where(r => r.Key == key)
                .OrderByDescending(r => r.Version).Select(r => (RubricId?)r.Id).FirstOrDefaultAsync(cancellationToken);
            if (rubric is not { } id)
            {
                return new Refusal($"Không có bảng tiêu chí “{key}”.");
            }

            rubrics.Add(id);
        }

        var outline = await database.Outlines.Where(o => o.Key == input.OutlineKey)
            .OrderByDescending(o => o.Version).Select(o => (OutlineId?)o.Id).FirstOrDefaultAsync(cancellationToken);
        return new Found(issuer, outline, form, rubrics);
    }
}

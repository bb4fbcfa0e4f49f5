using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>The one unit that a person means by what was typed: a code, or a name with or without diacritics, among those they administer on a day.</summary>
public sealed class ChooseOrganisation(DanchuDatabase database)
{
    /// <param name="villages">Villages too: they have people, and no place in a hierarchy.</param>
    public async Task<Outcome<Organisation>> ReadAsync(
        Actor actor, string? typed, DateOnly on, CancellationToken cancellationToken = default, bool villages = false)
    {
        var text = InputText.Line(typed);
        if (text.Length == 0)
        {
            return new Refusal("Chưa chọn đơn vị: nhập mã hoặc tên.");
        }

        var among = villages ? database.OrganisationsStaffedBy(actor, on) : database.OrganisationsAdministeredBy(actor, on);
        return await AmongAsync(
            among.ExistingOn(on), text, new Refusal($"Không có đơn vị nào bạn quản trị mang mã hoặc tên “{text}” vào ngày này."), cancellationToken);
    }

    /// <param name="text">What was typed, not empty.</param>
    /// <param name="none">What is said where there is no such unit, and of which field.</param>
    internal static async Task<Outcome<Organisation>> AmongAsync(
        IQueryable<Organisation> among, string text, Refusal none, CancellationToken cancellationToken)
    {
        var code = text.Split(' ')[0].ToUpperInvariant();
        var name = SearchText.Of(text);
        var found = await among.AsNoTracking()
            .Where(o => o.Code == code || o.SearchName == name || o.SearchName.StartsWith(name + " "))
            .OrderBy(o => o.Code).Take(10).ToListAsync(cancellationToken);
        return found switch
        {
            [] => none,
            _ when found.Find(o => string.Equals(o.Code, code, StringComparison.Ordinal)) is { } exact => exact,
            [var only] => only,
            _ => new Refusal($"Có nhiều đơn vị tên “{text}”: {string.Join("; ", found.Select(o => $"{o.Code} {o.Name}"))}. Hãy nhập mã.", none.Field),
        };
    }
}

using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.Passwords;

/// <summary>
/// Refuses what an attacker tries first: the world's most used passwords in any dress, the words Vietnamese offices fall back on, and the names of the person,
/// of units and of places.
/// </summary>
internal sealed class RefuseEasyPassword(DanchuDatabase database) : IPasswordValidator<Person>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password)
    {
        var problem = password switch
        {
            null => null,
            { Length: > Person.PasswordLimit } => $"Mật khẩu dài quá {Person.PasswordLimit} ký tự.",
            _ when ContainsName(password, user.UserName) => "Mật khẩu không được chứa tên đăng nhập.",
            _ when EasyPassword.IsCommon(password) => "Mật khẩu này quá dễ đoán. Hãy chọn một câu ngắn chỉ mình bạn biết.",
            _ when await IsMadeOfNamesAsync(user, password) =>
                "Mật khẩu này quá dễ đoán: tên người, tên đơn vị hay địa danh thêm vài chữ số thì ai cũng thử được. Hãy chọn một câu ngắn chỉ mình bạn biết.",
            _ => null,
        };
        return problem is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(RefuseEasyPassword), Description = problem });
    }

    private static bool ContainsName(string password, string? userName) =>
        userName is { Length: >= 3 } && SearchText.Of(password).Contains(SearchText.Of(userName), StringComparison.Ordinal);

    private async Task<bool> IsMadeOfNamesAsync(Person user, string password)
    {
        // The person's own units and all those above them: what colleagues think of first.
        var units = await database.Database.SqlQuery<string>(
            $"""
            WITH RECURSIVE above AS (
                SELECT organisation_id AS id FROM memberships WHERE person_id = {user.Id}
                UNION
                SELECT s.superior_id FROM subordinations s JOIN above a ON s.subordinate_id = a.id)
            SELECT o.name AS "Value" FROM organisations o JOIN above USING (id)
            """).ToListAsync();
        var names = EasyPassword.NamesIn(user.FullName, 3).Concat(EasyPassword.NamesIn(user.UserName, 3))
            .Concat(units.SelectMany(unit => EasyPassword.NamesIn(unit, 4)));
        return EasyPassword.IsMadeOfNames(password, names) || await NamesAUnitAsync([.. EasyPassword.WordsToAskFor(password)]);
    }

    // Nothing but the name of some unit, or a part of it. Looked for once, when a password is chosen.
    private Task<bool> NamesAUnitAsync(string[] words) => database.Database.SqlQuery<bool>(
        $"""
        SELECT EXISTS (
            SELECT 1 FROM organisations o, unnest({words}) AS word
            WHERE strpos(regexp_replace(o.search_name, '[^a-z]', '', 'g'), word) > 0) AS "Value"
        """).SingleAsync();
}

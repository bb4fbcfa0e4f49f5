using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Microsoft.AspNetCore.Identity;

namespace Danchu.Core.Accounts;

/// <summary>An account as it was asked for: read once, the same way from a screen, a file and the command line.</summary>
internal sealed record PersonDraft(string UserName, string FullName, List<Refusal> Refusals)
{
    public static PersonDraft Read(string? userName, string? fullName)
    {
        var draft = new PersonDraft(InputText.Line(userName), InputText.Line(fullName), []);
        draft.Check(draft.UserName, "tên đăng nhập", Person.UserNameLimit, nameof(UserName));
        draft.Check(draft.FullName, "họ và tên", Person.NameLimit, nameof(FullName));
        if (draft.UserName.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '.' or '_' or '@')))
        {
            draft.Refusals.Add(new Refusal(
                "Tên đăng nhập chỉ dùng chữ cái không dấu, chữ số và các dấu - . _ @, không có khoảng trắng.", nameof(UserName)));
        }

        return draft;
    }

    /// <param name="home">The unit whose administrators keep the account.</param>
    /// <param name="temporaryUntil">The last day of a password that the person must change; null for one they chose.</param>
    public Person ToPerson(OrganisationId home, DateOnly? temporaryUntil) => new()
    {
        UserName = UserName,
        FullName = FullName,
        SearchName = SearchText.Of($"{FullName} {UserName}"),
        HomeOrganisationId = home,
        MustChangePassword = temporaryUntil is not null,
        TemporaryPasswordUntil = temporaryUntil,
    };

    /// <summary>What Identity refused, at the field it is about.</summary>
    public static List<Refusal> RefusedBy(IdentityResult result) =>
        [.. result.Errors.Select(e => new Refusal(e.Description, e.Code.Contains("UserName", StringComparison.Ordinal) ? nameof(UserName) : "Password"))];

    private void Check(string text, string words, int limit, string field)
    {
        if (text.Length == 0)
        {
            Refusals.Add(new Refusal($"Chưa nhập {words}.", field));
        }
        else if (text.Length > limit)
        {
            Refusals.Add(new Refusal($"{char.ToUpperInvariant(words[0])}{words[1..]} dài {text.Length} ký tự, tối đa {limit}.", field));
        }
    }
}

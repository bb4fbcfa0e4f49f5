using Danchu.Core.Access;
using Danchu.Core.Texts;
using Microsoft.AspNetCore.Identity;

namespace Danchu.Core.Accounts;

/// <summary>Refuses what an attacker tries first: the user's own name, runs of keys, and the words Vietnamese offices fall back on.</summary>
internal sealed class RefuseEasyPassword : IPasswordValidator<Person>
{
    // Compared without case, diacritics, digits and signs: "MatKhau@2024" is "matkhau".
    private static readonly HashSet<string> CommonWords = new(StringComparer.Ordinal)
    {
        "", "a", "aa", "abc", "abcd", "abcde", "abcdef", "admin", "administrator", "anhyeuem", "asdfghjkl", "baocao", "danchu", "danchucoso",
        "danvan", "emyeuanh", "iloveyou", "khongcomatkhau", "laichau", "letmein", "matkhau", "matkhaumoi", "password", "passw", "pass",
        "qaz", "qazwsx", "qazwsxedc", "quantri", "qwe", "qwer", "qwerty", "qwertyuiop", "test", "ubnd", "user", "vietnam", "welcome",
        "xinchao", "zxcvbnm",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password)
    {
        var problem = password switch
        {
            null => null,
            { Length: > Person.PasswordLimit } => $"Mật khẩu dài quá {Person.PasswordLimit} ký tự.",
            _ when ContainsName(password, user.UserName) => "Mật khẩu không được chứa tên đăng nhập.",
            _ when IsCommon(password) => "Mật khẩu này quá dễ đoán. Hãy chọn một câu ngắn chỉ mình bạn biết.",
            _ => null,
        };
        return Task.FromResult(problem is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(RefuseEasyPassword), Description = problem }));
    }

    private static bool ContainsName(string password, string? userName) =>
        userName is { Length: >= 3 } && SearchText.Of(password).Contains(SearchText.Of(userName), StringComparison.Ordinal);

    private static bool IsCommon(string password) =>
        CommonWords.Contains(string.Concat(SearchText.Of(password).Where(char.IsAsciiLetter)));
}

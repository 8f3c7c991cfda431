using AuditBot.Asking;
using AuditBot.Tests.Asking.Golden;

namespace AuditBot.Tests.Asking;

public sealed class OtherLanguageTests
{
    [Theory]
    [InlineData("Wer ist für die Dokumente zuständig?")]
    [InlineData("Comment gérer nos fournisseurs ?")]
    [InlineData("¿Cómo está nuestro plan de continuidad?")]
    [InlineData("Hoe kan ik dit oplossen?")]
    [InlineData("Perché il fornitore non è controllato?")]
    [InlineData("Quem são os nossos fornecedores?")]
    [InlineData("サービスレベルは何ですか")]
    [InlineData("Какая завтра погода?")]
    [InlineData("ما هو الطقس")]
    [InlineData("服务目录在哪里")]
    public void Other_languages_are_told_apart(string text) => Assert.True(OtherLanguage.Is(text));

    [Fact]
    public void No_golden_question_about_a_topic_is_taken_for_another_language() =>
        Assert.DoesNotContain(SampleQuestions.FreeForm, OtherLanguage.Is);

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("🙂🙂🙂")]
    [InlineData("4.5")]
    [InlineData("who runs our café and the naïve façade?")]
    [InlineData("what is our est. recovery time")]
    [InlineData("hello, are we ready?")]
    [InlineData("the supplier Schröder has no contract")]
    public void English_names_and_signs_are_no_other_language(string text) => Assert.False(OtherLanguage.Is(text));
}

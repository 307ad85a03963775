package org.wenmai.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Sora的画面很出色。#Sora | author | positive",
                "Sora昨天发布，画面很出色。#Sora | author | positive",
                "Sora很出色，Pika很糟糕。#Sora | author | positive/Pika | author | negative",
                "Sora超越了Pika。#Sora | author | positive/Pika | author | negative",
                "Sora可以秒杀Pika。#Sora | author | positive/Pika | author | negative",
                "Sora没有超越Pika。#Sora | author | neutral/Pika | author | neutral",
                "Sora不如Pika。#Sora | author | negative/Pika | author | positive",
                "Sora被Pika超越。#Sora | author | negative/Pika | author | positive",
                "Sora比Pika更快。#Sora | author | positive/Pika | author | negative",
                "谷歌批评OpenAI。#谷歌 | author | neutral/OpenAI | author | negative",
                "OpenAI被谷歌批评。#OpenAI | author | negative/谷歌 | author | neutral",
                "谷歌称赞OpenAI。#谷歌 | author | neutral/OpenAI | author | positive",
                "Sora昨天发布。#Sora | author | neutral",
                "马斯克表示，Sora很糟糕。#Sora | 马斯克 | negative",
                "Sora收入超过100万元。#Sora | author | neutral"
            })
    void eachTargetHasItsOwnPolarity(String sentence, String found) {
        assertEquals(found.replace('/', '\n'), Read.mentions(sentence));
    }

    @Test
    void aNameNobodyListsCountsWithATitleOrASecondMention() {
        assertEquals("", Read.mentions("张建国的作品很出色。"));
        assertEquals("张建国 | author | positive", Read.mentions("张建国教授的作品很出色。"));
        assertEquals("张建国 | author | positive\n张建国 | author | negative", Read.mentions("张建国的作品很出色。|张建国的讲课很糟糕。"));
    }

    @Test
    void theVoiceIsTheOneOfTheWordsThatDecide() {
        Reading.Voice quoted = Read.reading("马斯克昨天表示，Sora很糟糕。").sentences().get(0);
        assertTrue(quoted.quoted());
        assertEquals("马斯克", quoted.speaker().name());
        Reading.Voice author =
                Read.reading("这是一次糟糕的失败，马斯克说“明天会有一场发布会，大家都来”。").sentences().get(0);
        assertFalse(author.quoted());
        assertNull(author.speaker());
        assertTrue(Read.reading("据介绍，发布会在明天上午举行。").sentences().get(0).quoted());
        assertFalse(Read.reading("发布会在明天上午举行。").sentences().get(0).quoted());
    }
}

"""Whether words with capitals are the name of a person: given names, and what no person is called.

No list of names is whole. A name that is missing is still found beside an age, initials or a role.
"""

from __future__ import annotations

import re
from functools import lru_cache

from signpost.checks.language.lists import Lists

CAPITAL = r"(?<![\w'’-])[A-ZÀ-ÖØ-Þ][\w'’-]{0,40}[a-zà-öø-ÿ]"
"""A word with a capital, and not all in capitals."""

NAME = rf"{CAPITAL}(?:\s+(?:{CAPITAL}|[A-Z]\.?(?=\s))){{0,3}}"
"""Up to four of them: a name, or what looks like one."""

_LETTERS = re.compile(r"[A-Z]\.(?:\s?[A-Z]\.)?|[A-Z]{1,2}")
_NO_INITIALS = frozenset(
    re.findall(
        r"\w+",
        """RE PE PD IT DT FE HE SE EU UK US TV PC BA MA KS EY PS PH QA AS PM AM OK SW HV HT LA CP
        TA EP GP DV""",
    )
)
_BEFORE_A_LETTER = re.compile(
    r"\b(?:annex|appendix|table|part|group|band|level|vitamin|plan|option|type|category|grade|key"
    r"|question|section|class|block|set|hepatitis|phase|form|unit|zone|area|figure|route|site|and"
    r"|tier|wave|cohort|arm|column|row|box|stage|team|schedule|ward|platform|step|&|or)\s*\Z",
    re.IGNORECASE,
)

_GIVEN = frozenset(
    re.findall(
        r"[\w'-]+",
        """
        aaliyah aaron abbie abby abdul abdullah abi abigail abu adam adel adele adnan adrian agnes
        agnieszka ahmad ahmed aidan aiden ailsa aimee aisha aishah aisling alan alana alastair
        albert aled alex alexander alexandra alexia alexis alfie alfred ali alice alicia alina
        alisha alison alistair aliyah allan amal amanda amara amelia amelie amina amir amira amna
        amy ana anastasia andrea andrei andrew andrzej andy aneta aneurin angela angharad angus
        aniela anil anisa anita anjali ann anna annabel annabelle anne annette annie anthony antonia
        antony anwen anya archie ariana arjun arthur arun arwen asha ashraf asif asma astrid audrey
        ava avril ayaan ayesha aysha azra babatunde barbara beata beatrice becca becky belinda ben
        benedict benjamin bernadette bernard beth bethan bethany betty bev beverley bex bianca bilal
        billy blake bogdan bradley brenda brendan brian bridget bronwen bryan bryn bryony caitlin
        callum calum cameron camilla carl carla carly carmen carole caroline carolyn carys cath
        catherine cathy catrin caz ceri cerys charlene charles charlie charlotte chelsey cheryl
        chiara chidi chidinma chinedu chloe chris christina christine christopher cian ciara cillian
        claire clara clare claudia clive colin colleen connie connor conor corey courtney craig
        cristina cyril daisy damian damien dan daniel daniela danielle danny daphne darius darren
        dave david davina dawid dawud deb debbie deborah debs declan deepa deepak deirdre delroy
        delyth denise dennis derek dermot desmond devon dewi dhruv diana diane dilys dimitri dina
        dinesh dominic dominik donald donna dora doreen doris dorota dorothy doug douglas duncan
        dylan ebony eddie edith edmund edward edwin edyta efa eileen eilidh eirian elaine eleanor
        elena eleri eli elias elif elijah elin elinor eliot elisa elise eliza elizabeth ella ellen
        ellie elliot elliott ellis elodie eloise elsa elsie elspeth emeka emil emilia emily emma
        emrys enid eoin ephraim eric erica erin ernest esme esmee esther ethan ethel euan eugene eva
        evan evelyn evie ewa ewan ezra fabian faisal farah farhan fatema fatima fatimah fatou
        felicity felix ffion finlay finley finn fiona fleur flora florin folasade fran frances
        francesca francis frankie fraser fred freddie frederick freya funmi gabriel gabriela
        gabriella gail gareth gary gavin gemma geoff geoffrey george georgie georgina geraint gerald
        geraldine gerard gethin giles gillian gina ginny giovanni glenda glenys gloria gordon graeme
        graham greg gregory greta grzegorz gulsum gurpreet gwen gwenllian gwyneth hafsa halima hamza
        hana hanif hannah hans haroon harpreet harriet harrison harry harvey haseeb hassan hattie
        hayden hayley hazel heidi helen helena henry hilary hilda howard huda hugh hugo husna
        hussain hussein huw iain ian ibrahim idris ieuan ifan ifeoma igor ikram ilaria imani imogen
        imran ines inez ioan iona irena irene irina isaac isabel isabella isabelle isha isla ismail
        isobel issa iwan iwona izabela jack jackie jacob jacqueline jade jaden jagdeep jaime jake
        jakub jamal james jamie jamila jana jane janet janice janine jared jaroslaw jasleen jason
        jasper jaspreet javed jayden jayne jean jeanette jeff jeffrey jemima jemma jen jennie
        jennifer jenny jeremy jerome jess jesse jessica jessie jill jim jimmy jo joan joana joanna
        joanne jodie joe joel johan johanna john johnny jolanta jon jonah jonas jonathan jordana
        jorge jose joseph josephine josh joshua josie joyce juan juanita jude judith judy julia
        julian julie juliet julita justin justyna kacper kai kaitlin kamal kamil kamila kamran kane
        karen karim karina karl karol karolina kasia kat katarzyna kate katerina kath katherine
        kathleen kathryn kathy katie katrina katy kavita kay kayleigh keeley keiran keith kelly
        kelvin ken kenneth kenzie kerry kev kevin keziah khadija khadijah khalid kiera kieran kiran
        kirsten kirsty klaudia krishna krystyna krzysztof kulwinder kumar kwame kwasi kyle kylie
        kyra lacey laila lakshmi lamar lana lara lateefah laura lauren laurence lawrence layla leah
        leanne leila lena leo leon leona leonard leonie leroy lesley leslie levi lewis lexi liam
        lidia lila lilian lillian lilly lily linda lindsay lindsey linh lisa liv livia liz lizzie
        llinos lloyd llyr lois lola lorna lorraine lottie lou louie louis louisa louise luca lucas
        lucia lucian luciana lucie lucinda lucja lucy luis lukasz luke luna lydia lyn lynda lynette
        lynn lynne mabel macauley maciej maddie maddison madeleine madison magdalena maggie mahmoud
        maia mair mairead maisie malcolm malgorzata malik mandy manjit manoj marcel marcin marcus
        marek margaret margot maria mariam marian marianne marie marilyn marina mario marion
        marjorie marlene marta martha martin martyn mary maryam mateusz matilda matt matteo matthew
        maureen maurice mavis maya meena meera megan mehmet mel melanie melissa mercedes mia michael
        michaela michal michelle mick miguel mihai mike mila mildred millie milly mimi mina miriam
        mo moesha mohamed mohammad mohammed mohamud moira mollie molly mona monica monika morag
        morgan moses mthunzi muhammad muna murad murray mustafa myfanwy myra nadia nadine naomi
        narinder nasreen natalia natalie natasha nathan nathaniel navdeep ned neha neil nerys nesta
        ngozi niall niamh nicholas nick nicky nicola nicole nigel nikhil nikita nikki nina noah noel
        nora noreen norma nuala nur nusrat oksana oleksandr olga oliver olivia ollie olu oluwaseun
        omar oona orla oscar osian osman oswald otis owain owen pablo paddy padraig pam pamela paolo
        parminder parvin patricia patrick patryk patsy paul paula pauline pavel pawel pedro peggy
        perry pete peter petra phil philip philippa phillip phoebe phyllis pierre piotr pippa polly
        poonam prakash priscilla priti priya przemyslaw qasim rachael rachel radoslaw rafal rahim
        rahul raj rajesh rajinder ralph ramona rana ranjit rashid raymond rebecca rebekah reece
        reggie rehana renata reuben rhian rhiannon rhodri rhona rhonda rhys ria ricardo richard rick
        ricky riley rita rizwan robbie robert roberta roberto roderick rodney roger rohan roisin
        roland ronald ronan ronnie roo rory rosaleen rosalind rosanna rosemary rosie ross rowena
        roxanne roy rukhsana rupert russell ruth ryan saba sabina sabrina sadia saeed safa saffron
        saima saira sajid salim sally salma sam samantha sameera samina samira samuel sandeep sandra
        sanjay sara sarah sasha saskia scarlett seamus sean sebastian selina selma seren serena seth
        shabana shabnam shah shahid shakira shanelle shanice shannon sharon shaun shauna sheena
        sheila shelley sheryl shirley shivani shona shreya sian sidra simon simone sinead siobhan
        sioned siwan slawomir snezana sofia sonia sonja sophia sophie spencer stacey stan stefan
        stella steph stephanie stephen steve steven stewart stu stuart sufyan sukhdeep sumaya sunita
        suresh susan susannah susie suzanne svetlana syed sylvia sylwia tabitha tahira tamara tamsin
        tania tanisha tanya tara tariq tash tasha tasneem tatiana tayo teddy tegan temitope terence
        teresa terry tesfaye tess thelma theo theodore theresa thomas tia tim timothy tina tobias
        toby tom tomasz tommy toni tony tracey tracy trevor tricia trish tristan tudor tyler uche
        umar una ursula usha usman vadim vanessa vera vernon veronica vicki vicky vikram viktor
        vincent vinod viola violet viv vivian vivien vivienne vlad wahida waleed walter waqas warren
        wayne wendy wesley wieslaw wilfred william willow winifred wojciech xanthe xavier yasmeen
        yasmin yasmine yemi yolanda yousef ysabel yusra yusuf yvette yvonne zac zach zachary zack
        zahid zahra zainab zak zara zaynab zeb zeeshan zena zia zoe zofia zoya zubair zunaira
        zuzanna
        """,
    )
)
"""In small letters without accents, from general knowledge of the names that people in the UK have.

Names that are places, months, virtues or everyday words (Chelsea, May, Grace, Will, Mark) are left
out: "ring Lincoln on …" is no person.
"""

_NOBODY = frozenset(
    re.findall(
        r"\w+",
        """
        act agency alliance archive association award board branch bridge building bureau café
        campaign castle cathedral centre center chambers champions charity church cic close club
        commission committee community company consultants court crescent database day department
        directorate drive farm federation festival fellowship forum foundation fund garden gardens
        group guidance hall helpline hill home homes hostel hotel house housing hub inn inquiry
        institute institution judgment justice kitchen lane law learning legacy library limited
        line live lodge lounge ltd memorial model museum network office order organisation panel
        park partners partnership place plc practice press prize programme project protocol
        publishing report reports research review road room rooms rule scheme service services
        society solicitors square standard station street suite support survey team teams terrace
        test theatre tool training trials trust ty union unit ventures village ward way week wing
        works""",
    )
)
"""A name that goes on with one of these is a house, a charity, a law or a report, and no person. A
hub adds words of its subject."""

_FOLDS = str.maketrans("àáâãäåçèéêëìíîïñòóôõöùúûüýÿŵŷŁł", "aaaaaaceeeeiiiinooooouuuuyywyll")


def folded(word: str) -> str:
    """A word in small letters, without accents and without the 's of an owner."""
    return re.sub(r"['’]s?$", "", word).lower().translate(_FOLDS)


@lru_cache(maxsize=8192)
def is_given(word: str) -> bool:
    """Whether a word with a capital is a given name that we know; of Anne-Marie, the first half."""
    bare = folded(word)
    return bare in _GIVEN or bare.split("-")[0] in _GIVEN


@lru_cache(maxsize=8192)
def holds_a_given_name(text: str) -> bool:
    """Whether a text holds any given name: most hold none, and need not be looked at closely."""
    return any(is_given(word) for word in set(re.findall(r"[A-ZÀ-ÖØ-Þ][\w'’-]+", text)))


def is_named(words: str, lists: Lists) -> bool:
    """Whether words with capitals begin with a given name and go on as a person's name does."""
    first, *others = words.split()
    return is_given(first) and not any(_ends_a_name(other, lists) for other in others)


def is_nobody(words: str, lists: Lists) -> bool:
    """Whether words with capitals are a house, a charity, a law or a report."""
    return any(_ends_a_name(word, lists) for word in words.split())


def could_be_named(words: str, lists: Lists) -> bool:
    """Whether two or three words with capitals may be a person's name, known or not."""
    return 2 <= len(words.split()) <= 3 and not is_nobody(words, lists)


def _ends_a_name(word: str, lists: Lists) -> bool:
    bare = folded(word)
    return bare in _NOBODY or bare in lists.nobody


def are_initials(words: str, text: str, at: int) -> bool:
    """Whether letters at an offset of a text may be somebody's: not RE, nor the B of Annex B."""
    if not _LETTERS.fullmatch(words) or words in _NO_INITIALS or words in ("A", "I"):
        return False
    return not _BEFORE_A_LETTER.search(text, max(0, at - 20), at)


def is_labelled(words: str, lists: Lists) -> bool:
    """Whether words are a letter or number for a name, as in Person J."""
    return bool(re.fullmatch(lists.labelled, words))


def is_told(words: str, text: str, at: int, lists: Lists) -> bool:
    """Whether words are Person J, initials with a full stop, or a name that we know."""
    if is_labelled(words, lists) or is_named(words, lists):
        return True
    return "." in words and are_initials(words, text, at)
